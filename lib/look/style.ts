import { isColour, type Shades, shadesOf } from './shades';

/**
 * The style sheet that puts an accent in the place of the theme's own, for the head of a page; null for the theme's
 * own. Paper has no accent. The page cache allows it by its hash (server/page-cache/style-hash.ts).
 */
export function accentStyle(accent: string): string | null {
  if (!isColour(accent)) return null;
  const { day, night } = shadesOf(accent);
  // Above the sections of the themes, wherever the style sheet comes in.
  return `@media screen{html:root{${tokensOf(day)}}}@media screen and (prefers-color-scheme:dark){html:root{${tokensOf(night)}}}`;
}

/** Custom properties by the names that app/tokens.css gives them: `accentStrong` is --accent-strong. */
export function tokensOf(shades: Shades): string {
  return Object.entries(shades)
    .map(([name, value]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';');
}
