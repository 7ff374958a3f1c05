import { describe, expect, test } from 'vitest';
import { compareBodies, compareHtml, compareWords } from './compare';

const same = (text: string) => ({ text, changed: false });
const other = (text: string) => ({ text, changed: true });

describe('Two texts side by side', () => {
  test('show the words that the other lacks', () => {
    expect(compareWords('The ferry sails at noon', 'The ferry sank at noon')).toEqual({
      before: [same('The ferry '), other('sails'), same(' at noon')],
      after: [same('The ferry '), other('sank'), same(' at noon')],
    });
    expect(compareWords('', 'New')).toEqual({ before: [], after: [other('New')] });
  });

  test('compare right-to-left text and emoji by whole words', () => {
    expect(compareWords('مرحبا بكم', 'مرحبا 👩‍🚀').after[0]).toEqual(same('مرحبا '));
  });

  test('show the source where only the markup differs', () => {
    const { source, after } = compareHtml('<p>Bold</p>', '<p><strong>Bold</strong></p>');
    expect(source).toBe(true);
    expect(after.map(({ text }) => text).join('')).toBe('<p><strong>Bold</strong></p>');
    expect(compareHtml('<p>a</p>', '<p>b</p>').source).toBe(false);
  });

  test('leave out long stretches that are alike', () => {
    const before = Array.from({ length: 9 }, (_, n) => `<p>${n}</p>`);
    const rows = compareBodies(before.join(''), before.with(4, '<p>four</p>').join(''));
    expect(rows).toEqual([
      { leftOut: 3 },
      { before: [same('3')], after: [same('3')], alike: true, source: false },
      { before: [other('4')], after: [other('four')], alike: false, source: false },
      { before: [same('5')], after: [same('5')], alike: true, source: false },
      { leftOut: 3 },
    ]);
  });

  test('of megabytes with nothing in common are compared in a moment', () => {
    const start = performance.now();
    compareWords('The quick brown fox '.repeat(50_000), 'A slow cat sat on '.repeat(50_000));
    compareBodies('<p>a</p>'.repeat(5000), '<p>b</p>'.repeat(5000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
