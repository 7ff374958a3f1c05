import { describe, expect, test } from 'vitest';
import { readAddress } from './path';

describe('An address', () => {
  test.each([
    ['/', '/', ''],
    ['/2026/11/a-title', '/2026/11/a-title', ''],
    ['/2026/11/a-title?utm_source=x', '/2026/11/a-title', '?utm_source=x'],
    ['/desk/posts?status=draft&page=2', '/desk/posts', '?status=draft&page=2'],
    ['/_next/static/chunks/a.b~c.js', '/_next/static/chunks/a.b~c.js', ''],
  ])('is read as it is written: %s', (target, path, query) => {
    expect(readAddress(target)).toEqual({ path, query });
  });

  test.each([
    ['/%d8%b9%d8%b1%d8%a7%d9%82', '/%D8%B9%D8%B1%D8%A7%D9%82'],
    ['/%61bout', '/about'],
    ["/it's-(here)", "/it's-(here)"],
    ['/a+b', '/a%2Bb'],
  ])('has one spelling: %s', (target, path) => {
    expect(readAddress(target)?.path).toBe(path);
  });

  test.each([
    ['', 'empty'],
    ['about', 'no slash at its start'],
    ['//evil.example/desk', 'a host in the place of the path'],
    ['/a//b', 'a doubled slash'],
    ['/a/../desk', 'a dot segment'],
    ['/./desk', 'a single dot'],
    ['/a/%2e%2e/desk', 'encoded dots'],
    ['/a%2Fb', 'an encoded slash'],
    ['/a\\b', 'a backslash'],
    ['/a%5cb', 'an encoded backslash'],
    ['/a%00b', 'an encoded NUL'],
    ['/a%0d%0aSet-Cookie:x', 'an encoded line break'],
    ['/a%252e', 'a doubly encoded dot'],
    ['/%', 'a lone percent sign'],
    ['/%zz', 'percent signs that encode nothing'],
    ['/%ff', 'bytes that are not UTF-8'],
    ['/é', 'bytes that were not encoded'],
    ['http://evil.example/', 'an absolute address'],
    ['*', 'the asterisk of OPTIONS'],
    [`/${'a'.repeat(2048)}`, 'more than two kilobytes'],
    [`/?${'a'.repeat(8192)}`, 'more than eight kilobytes of query'],
  ])('is refused: %j (%s)', (target) => {
    expect(readAddress(target)).toBeNull();
  });
});
