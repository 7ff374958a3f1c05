import { expect, test } from 'vitest';
import { hasCopy, takesGzip } from './negotiate';

test.each([
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
  ['GZIP', true],
  ['*', true],
  ['gzip;q=0', false],
  ['*, gzip; q=0', false],
  ['identity', false],
  ['br', false],
  ['', false],
  [undefined, false],
])('Accept-Encoding: %s', (header, takes) => {
  expect(takesGzip(header)).toBe(takes);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('If-None-Match: %s', (header, has) => {
  expect(hasCopy(header, '"a"')).toBe(has);
});
