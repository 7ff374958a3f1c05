import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  parseHex,
  useMode as register,
  wcagContrast,
} from 'culori/fn';

/** What is made of an accent for one hour of the day, each '#rrggbb' under the name of its token. */
export type Shades = {
  accent: string;
  accentStrong: string;
  accentWash: string;
  hereWash: string;
  hereEdge: string;
  onAccent: string;
  focus: string;
};

/** By day and by night. */
export type AllShades = { day: Shades; night: Shades };

/** What text and what stands on a button must have against what is behind it (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** No paper of app/tokens.css is darker than this by day, nor lighter by night; the tests hold that. */
const darkestByDay = '#f0eee6';
const lightestByNight = '#23262a';

register(modeRgb);
register(modeLrgb);
register(modeOklch);
const oklch = converter('oklch');

/** Whether `text` is a colour as the settings keep it: '#rrggbb' in small letters. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/**
 * The shades of an accent ('#rrggbb'), of its hue: what would not read at 4.5:1 on the papers of every theme is made
 * darker by day and lighter by night until it does. A colour that reads stays as it is.
 */
export function shadesOf(accent: string): AllShades {
  const { l, c, h } = oklch(parseHex(accent)) ?? { l: 0.45, c: 0, h: 0 };
  const shade = (lightness: number, chroma: number) =>
    formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, chroma), h: h ?? 0 }, 'oklch'));
  const readable = (step: number, behind: readonly string[]) => {
    for (let at = l, tried = accent; ; at += step, tried = shade(at, c)) {
      if (behind.every((paper) => wcagContrast(tried, paper) >= READABLE)) return { hex: tried, l: at };
    }
  };

  const washes = { day: shade(0.95, 0.025), night: shade(0.29, 0.045) };
  const here = { day: shade(0.945, 0.03), night: shade(0.335, 0.05) };
  const day = readable(-0.01, [darkestByDay, washes.day, here.day]);
  const night = readable(0.01, [lightestByNight, washes.night, here.night]);
  return {
    day: {
      accent: day.hex,
      accentStrong: shade(Math.max(day.l - 0.09, 0.12), c),
      accentWash: washes.day,
      hereWash: here.day,
      hereEdge: shade(0.84, 0.06),
      onAccent: '#ffffff',
      focus: day.hex,
    },
    night: {
      accent: night.hex,
      accentStrong: shade(Math.min(night.l + 0.07, 0.97), c * 0.8),
      accentWash: washes.night,
      hereWash: here.night,
      hereEdge: shade(0.58, 0.08),
      onAccent: '#101214',
      focus: night.hex,
    },
  };
}

/** What was changed of an accent so that it reads, as a sentence; that it was not, when it was not. */
export function saidOf(accent: string, { day, night }: AllShades): string {
  const darker = day.accent !== accent && `darker on light paper (${day.accent})`;
  const lighter = night.accent !== accent && `lighter on dark paper (${night.accent})`;
  const changed = [darker, lighter].filter(Boolean).join(' and ');
  return changed
    ? `So that it can be read, it is made ${changed}.`
    : 'It reads as it is, by day and by night.';
}
