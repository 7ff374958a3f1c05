import { describe, expect, it } from 'vitest';
import { type Seen, scoreOf, speaks } from './score';

const learnt = { spam: 100, ham: 100 };
const seen = new Map<string, Seen>([
  ['casino', { spam: 60, ham: 0 }],
  ['odds', { spam: 30, ham: 2 }],
  ['link:pills.example', { spam: 40, ham: 0 }],
  ['looks:many-links', { spam: 80, ham: 5 }],
  ['ferry', { spam: 0, ham: 40 }],
  ['council', { spam: 1, ham: 50 }],
  ['the', { spam: 95, ham: 97 }],
  ['once', { spam: 1, ham: 0 }],
]);
const score = (...tokens: string[]) => scoreOf(tokens, learnt, seen);

describe('The spam score', () => {
  it.each([
    [0, 0, false],
    [50, 49, false],
    [49, 50, false],
    [1_000, 0, false],
    [50, 50, true],
  ])('of %d spam and %d wanted responses speaks: %s', (spam, ham, says) => {
    expect(speaks({ spam, ham })).toBe(says);
    expect(scoreOf(['casino'], { spam, ham }, seen) !== null).toBe(says);
  });

  it('is sure of what stood in spam only, and of what never did', () => {
    expect(score('casino', 'odds', 'link:pills.example')?.score).toBeGreaterThan(0.99);
    expect(score('ferry', 'council', 'the')?.score).toBeLessThan(0.01);
  });

  it('is in the middle of what it does not know, and of what speaks both ways', () => {
    expect(score('never', 'seen')).toEqual({ score: 0.5, telling: [] });
    expect(score()?.score).toBe(0.5);
    expect(score('casino', 'ferry')?.score).toBeCloseTo(0.5, 1);
  });

  it('is not sure by one word that it has met once', () => {
    expect(score('once')?.score).toBeLessThan(0.9);
  });

  it('does not mind how much more there is of one side', () => {
    const lopsided = { spam: 10_000, ham: 50 };
    const common = new Map([['article', { spam: 5_000, ham: 25 }]]);
    expect(scoreOf(['article'], lopsided, common)?.score).toBe(0.5);
  });

  it('names the most telling words, and no more than five', () => {
    expect(score('the', 'odds', 'looks:many-links', 'casino', 'ferry')?.telling).toEqual(['casino', 'odds']);
    const many = new Map(Array.from({ length: 20 }, (_, n) => [`w${n}`, { spam: 50, ham: 0 }]));
    expect(scoreOf([...many.keys()], learnt, many)?.telling).toHaveLength(5);
  });

  it('stays between 0 and 1 however many words are all alike', () => {
    const huge = new Map(Array.from({ length: 300 }, (_, n) => [`w${n}`, { spam: 1_000_000, ham: 0 }]));
    expect(scoreOf([...huge.keys()], { spam: 1_000_000, ham: 1_000_000 }, huge)?.score).toBe(1);
    const tame = new Map(Array.from({ length: 300 }, (_, n) => [`w${n}`, { spam: 0, ham: 1_000_000 }]));
    expect(scoreOf([...tame.keys()], { spam: 1_000_000, ham: 1_000_000 }, tame)?.score).toBe(0);
  });
});
