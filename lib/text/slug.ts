import slugify from '@sindresorhus/slugify';

/** Characters of the longest slug that is made. */
export const slugLimit = 80;

/**
 * A slug from a title or from what was typed: lower case, words joined by hyphens, at most 80 characters, cut
 * at a hyphen. Latin, Cyrillic, Greek, Arabic and the like are written in ASCII; other scripts keep their own
 * letters. Empty when nothing of the text can stand in an address (emoji, punctuation).
 */
export function slugFrom(text: string): string {
  const own = text.normalize('NFKC');
  return cut(slugify(own, { decamelize: false }) || ownLetters(own));
}

/** `slugFrom(title)`, or a name made of the date when the title gives none: '2026-11-22-1405', in UTC. */
export function titleSlug(title: string, now: Date): string {
  return slugFrom(title) || now.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
}

/** The `attempt`th form of a slug: itself, then '…-2', '…-3', never over the limit. */
export function numberedSlug(slug: string, attempt: number): string {
  if (attempt === 1) return slug;
  const suffix = `-${attempt}`;
  return `${first(slug, slugLimit - suffix.length).replace(/-+$/, '')}${suffix}`;
}

function ownLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

function cut(slug: string): string {
  const start = first(slug, slugLimit + 1);
  if (start === slug && [...slug].length <= slugLimit) return slug;
  const hyphen = start.lastIndexOf('-');
  // A word as long as that is cut inside.
  return hyphen > slugLimit / 2 ? start.slice(0, hyphen) : first(slug, slugLimit);
}

/** By code point, so that no letter is cut in half. */
function first(text: string, count: number): string {
  return [...text].slice(0, count).join('');
}
