import { expect, test } from 'vitest';
import { readWebUrl } from './web-url';

test.each([
  ['', ''],
  ['  ', ''],
  ['https://example.org', 'https://example.org/'],
  ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
  ['example.org/a b', null],
  ['example.org/a', 'https://example.org/a'],
  ['example.org:8080', 'https://example.org:8080/'],
  ['https://例え.jp/', 'https://xn--r8jz45g.jp/'],
  ['https://user:secret@example.org/', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org/', null],
  ['/a', null],
  ['example', null],
  ['https://', null],
  [`https://example.org/${'a'.repeat(2000)}`, null],
])('%j is read as %j', (typed, url) => {
  expect(readWebUrl(typed)).toBe(url);
});
