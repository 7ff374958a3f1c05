import { describe, expect, it } from 'vitest';
import { countWords, minutesToRead } from './words';

describe('Words', () => {
  it.each([
    ['nothing', '', 0],
    ['signs', '  \n\u200b — … 👩‍🚀 ', 0],
    ['English', 'It’s a well-kept text—in 3.5 parts.', 7],
    ['Japanese', '今日は良い天気です。コーヒーを飲む。', 8],
    ['Japanese among English', 'The word 天気 means weather', 5],
    ['Thai', 'ภาษาไทย', 2],
    ['Arabic', 'السلام عليكم', 2],
  ])('of %s: “%s” has %i', (_, text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('of a megabyte are counted while somebody types', () => {
    const text = 'The tide came in and the tide went out. '.repeat(26_000);
    const start = performance.now();
    expect(countWords(text)).toBe(234_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('take a minute for each 238, the last one begun counting whole', () => {
    expect([0, 1, 238, 239, 2380].map(minutesToRead)).toEqual([0, 1, 1, 2, 10]);
  });
});
