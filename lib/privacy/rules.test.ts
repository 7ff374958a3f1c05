import { describe, expect, it } from 'vitest';
import { browsersOfOne, isGood } from './rules';

const now = new Date('2026-11-24T12:00:00Z');
const proof = (over: object) => ({
  purpose: 'exportData' as const,
  expiresAt: new Date(+now + 1),
  usedAt: null,
  ...over,
});

describe('The link of a letter', () => {
  it('is good once, before its end', () => {
    expect(isGood(proof({}), now)).toBe(true);
    expect(isGood(proof({ expiresAt: now }), now)).toBe(false);
    expect(isGood(proof({ usedAt: now }), now)).toBe(false);
  });
});

describe('What a browser did', () => {
  const wrote = (browserHash: string | null, authorEmail: string) => ({ browserHash, authorEmail });

  it('is told to whoever has the only address under which it wrote', () => {
    const written = [
      wrote('a', 'ann@example.org'),
      wrote('a', 'ann@example.org'),
      wrote(null, 'ann@example.org'),
    ];
    expect(browsersOfOne(written, 'ann@example.org')).toEqual(['a']);
  });

  it('is told to nobody when it is shared', () => {
    const written = [wrote('a', 'ann@example.org'), wrote('a', 'bob@example.org')];
    expect(browsersOfOne(written, 'ann@example.org')).toEqual([]);
  });
});
