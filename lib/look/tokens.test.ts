import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modeLrgb, modeRgb, useMode as register, wcagContrast } from 'culori/fn';
import { describe, expect, it } from 'vitest';
import { saidOf, shadesOf } from './shades';
import { accentStyle } from './style';
import { papers } from './themes';

register(modeRgb);
register(modeLrgb);

const css = readFileSync(join(import.meta.dirname, '../../app/tokens.css'), 'utf8');
const [byDay = '', byNight = ''] = css.split('@media (prefers-color-scheme: dark)');

type Tokens = Record<string, string>;
const names = ['desk', 'newspaper', 'quiet'] as const;
const looks = names.flatMap((name) => {
  const day = { ...section(byDay, 'desk'), ...section(byDay, name) };
  const night = { ...day, ...section(byNight, 'desk'), ...section(byNight, name) };
  return [
    { name, hour: 'day', tokens: day },
    { name, hour: 'night', tokens: night },
  ] as const;
});

/** The colours that a section sets, by token. */
function section(part: string, name: (typeof names)[number]): Tokens {
  const [, body = ''] = part.split(name === 'desk' ? /:root \{/ : `[data-theme="${name}"] {`);
  const [own = ''] = body.split('}');
  return Object.fromEntries(
    [...own.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, token, value]) => [token, value]),
  );
}

const token = (tokens: Tokens, name: string) => {
  const value = tokens[name];
  if (!value) throw new Error(`There is no --${name}.`);
  return value;
};
const papersOf = (tokens: Tokens) =>
  ['paper', 'paper-raised', 'paper-sunk'].map((name) => token(tokens, name));

/** Those pairs that do not read, said so that a failure names them. */
function unreadable(pairs: readonly (readonly [string, string])[], least = 4.5) {
  return pairs
    .map(([ink, paper]) => ({ ink, paper, contrast: wcagContrast(ink, paper) }))
    .filter(({ contrast }) => contrast < least);
}

describe('The tokens', () => {
  it.each(looks)('of the $name by $hour: every ink reads on every paper', ({ tokens }) => {
    const inks = ['ink', 'ink-soft', 'accent', 'accent-strong', 'danger', 'warning', 'good'];
    const on = (names: string[], behind: string[]) =>
      names.flatMap((ink) => behind.map((paper) => [token(tokens, ink), paper] as const));
    expect(
      unreadable([
        ...on(inks, papersOf(tokens)),
        ...on(['ink', 'ink-soft', 'accent'], [token(tokens, 'here-wash'), token(tokens, 'accent-wash')]),
        ...on(['on-accent'], [token(tokens, 'accent'), token(tokens, 'accent-strong')]),
        ...['danger', 'warning', 'good'].map(
          (tone) => [token(tokens, tone), token(tokens, `${tone}-wash`)] as const,
        ),
      ]),
    ).toEqual([]);
    expect(unreadable(on(['rule-strong', 'focus'], papersOf(tokens)), 3)).toEqual([]);
  });

  it('are of the colour in which browsers tint their frame', () => {
    for (const { name, hour, tokens } of looks) {
      if (name !== 'desk') expect(papers[name][hour]).toBe(tokens.paper);
    }
  });
});

describe('An accent', () => {
  const steps = ['00', '33', '66', '99', 'cc', 'ff'];
  const grid = steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
  );

  it.each(looks)('of any colour reads in the $name by $hour, and so do buttons of it', ({ hour, tokens }) => {
    const failures = grid.flatMap((accent) => {
      const shades = shadesOf(accent)[hour];
      const behind = [...papersOf(tokens), shades.accentWash, shades.hereWash];
      const inks = [shades.accent, shades.accentStrong, token(tokens, 'ink'), token(tokens, 'ink-soft')];
      const wrong = unreadable([
        ...inks.flatMap((ink) => behind.map((paper) => [ink, paper] as const)),
        [shades.onAccent, shades.accent],
        [shades.onAccent, shades.accentStrong],
      ]);
      return [
        ...wrong,
        ...unreadable(
          papersOf(tokens).map((paper) => [shades.focus, paper]),
          3,
        ),
      ];
    });
    expect(failures).toEqual([]);
  });

  it('that reads stays as it is, and its page is told so', () => {
    const shades = shadesOf('#0b567d');
    expect(shades.day.accent).toBe('#0b567d');
    expect(saidOf('#0b567d', shades)).toMatch(/lighter on dark paper \(#[0-9a-f]{6}\)\.$/);
  });

  it('that does not read is made darker, of its hue', () => {
    const { day } = shadesOf('#ffd400');
    expect(day.accent).toMatch(/^#[67]/);
    expect(saidOf('#ffd400', shadesOf('#ffd400'))).toBe(
      `So that it can be read, it is made darker on light paper (${day.accent}).`,
    );
  });

  it('comes into a page as colours and nothing else', () => {
    expect(accentStyle('#ffd400')).toMatch(
      /^@media screen\{html:root\{(--[a-z-]+:#[0-9a-f]{6};?){7}\}\}@media/,
    );
    for (const other of ['', '#FFD400', 'red', '#ffd400}body{display:none', '</style>']) {
      expect(accentStyle(other)).toBeNull();
    }
  });
});
