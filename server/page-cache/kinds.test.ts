import { expect, test } from 'vitest';
import { kindOf, methodsOf } from './kinds';

const files = new Set(['/reader.js', '/icons/star.svg']);

test.each([
  ['/', 'public'],
  ['/2026/11/a-title', 'public'],
  ['/desks-are-furniture', 'public'],
  ['/Desk', 'public'],
  ['/respond/abc', 'attempt'],
  ['/respond/edit/1', 'own'],
  ['/respond/mine/1', 'own'],
  ['/respond/edited', 'attempt'],
  ['/desk', 'private'],
  ['/desk/posts', 'private'],
  ['/desk/posts/1', 'private'],
  ['/desk/posts/1/preview', 'preview'],
  ['/preview/a-token', 'preview'],
  ['/preview/a-token/more', 'public'],
  ['/2026/desk/posts/1/preview', 'public'],
  ['/account', 'private'],
  ['/sign-in', 'private'],
  ['/sign-out', 'private'],
  ['/subscriptions/follow', 'private'],
  ['/your-data', 'private'],
  ['/moderate/a-token', 'private'],
  ['/sign-in/join/a-token', 'private'],
  ['/api/visitor', 'private'],
  ['/api/live/1', 'public'],
  ['/api/lively', 'private'],
  ['/media/a/b-480.webp', 'media'],
  ['/mediation', 'public'],
  ['/_next/image', 'private'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/reader.js', 'asset'],
  ['/icons/star.svg', 'asset'],
] as const)('%s is %s', (path, kind) => {
  expect(kindOf(path, files)).toBe(kind);
});

test('A page can be read and posted to, a file only read, and an endpoint takes what it likes', () => {
  expect(methodsOf('public')).toEqual(['GET', 'HEAD', 'POST']);
  expect(methodsOf('own')).toEqual(['GET', 'HEAD', 'POST']);
  expect(methodsOf('asset')).toEqual(['GET', 'HEAD']);
  expect(methodsOf('media')).toEqual(['GET', 'HEAD']);
  expect(methodsOf('private')).toContain('DELETE');
  expect(methodsOf('private')).not.toContain('TRACE');
});
