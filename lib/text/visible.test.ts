import { expect, test } from 'vitest';
import { cleanLine, cleanText, hasVisibleText, isStorable } from './visible';

test.each([
  ['nothing', ''],
  ['spaces', ' \t\n\u00a0\u3000'],
  ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
  ['bidi controls', '\u200e\u200f\u202a\u202e\u2066\u2069'],
  ['soft hyphens and fillers', '\u00ad\u034f\u3164\u115f\u2800'],
  ['control characters', '\u0000\u0007\u009f'],
  ['marks with nothing to stand on', '\u0301\ufe0f'],
  ['half a surrogate pair', '\ud83d'],
])('%s cannot be seen', (_, text) => {
  expect(hasVisibleText(text)).toBe(false);
});

test.each(['a', '\u200bא\u200b', '👍', '…', '0', '\u{1FAFF}'])('%j can be seen', (text) => {
  expect(hasVisibleText(text)).toBe(true);
});

test('text is kept composed, without what a database refuses', () => {
  expect(cleanText('e\u0301\u0000\ud800x\udc00\u0007')).toBe('éx');
  expect(cleanText('a\r\nb\rc\td')).toBe('a\nb\nc\td');
});

test('emoji and the joiners of scripts are kept', () => {
  expect(cleanText('👩‍👩‍👧 می‌خواهم \u200fא')).toBe('👩‍👩‍👧 می‌خواهم \u200fא');
});

test('a line has single spaces and none at its ends', () => {
  expect(cleanLine('  a \n b\u00a0c ')).toBe('a b c');
});

test('NUL and half a surrogate pair cannot be stored', () => {
  expect(['a', '👍', 'a\0', '\ud83d'].map(isStorable)).toEqual([true, true, false, false]);
});
