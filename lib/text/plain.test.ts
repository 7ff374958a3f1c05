import { expect, test } from 'vitest';
import { excerpt, plainText } from './plain';

test('words of two paragraphs do not run together', () => {
  expect(plainText('<h2>One</h2><p>two<br />three</p><ul><li>four</li><li>five</li></ul>')).toBe(
    'One two three four five',
  );
});

test('words with an emphasis inside stay whole', () => {
  expect(plainText('<p>un<em>believ</em>able</p>')).toBe('unbelievable');
});

test('entities are written out once', () => {
  expect(plainText('<p>1 &lt; 2 &amp;amp; &quot;3&quot;&nbsp;</p>')).toBe('1 < 2 &amp; "3"');
});

test('a text that fits is not touched', () => {
  expect(excerpt('Six words are not too many.', 27)).toBe('Six words are not too many.');
});

test('a long text is cut after a word', () => {
  expect(excerpt('The quick brown fox, jumping', 21)).toBe('The quick brown fox…');
  expect(excerpt('The quick brown fox jumps', 18)).toBe('The quick brown…');
});

test('a text without spaces is cut where the limit falls', () => {
  expect(excerpt('新闻'.repeat(50), 10)).toBe('新闻新闻新闻新闻新…');
});

test('an emoji made of several is never cut in half', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(excerpt(family.repeat(20), 3)).toBe(`${family}${family}…`);
  expect(excerpt(family.repeat(3), 3)).toBe(family.repeat(3));
});

test('a megabyte of marks on one letter takes no long time', () => {
  expect(excerpt(`a${'\u0301'.repeat(1_000_000)}`, 160).length).toBeLessThan(160 * 16 + 2);
});
