import { describe, expect, it } from 'vitest';
import { browserName, isLastAdministrator, samePath, sessionEnd, signInPath } from './rules';

describe('Where signing in goes next', () => {
  it.each([
    ['/desk/posts', '/desk/posts'],
    ['/2026/11/the-gauge?x=1#comment-4', '/2026/11/the-gauge?x=1#comment-4'],
    ['/desk/../account', '/account'],
  ])('A path of this site is kept: %s', (asked, path) => {
    expect(samePath(asked, '/desk')).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    'desk',
    '',
    '/sign-in?next=/sign-in',
    '/sign-out',
    `/${'a'.repeat(3000)}`,
    undefined,
    ['/desk'],
    { path: '/desk' },
  ])('Anything else is not: %j', (asked) => {
    expect(samePath(asked, '/desk')).toBe('/desk');
  });

  it('The sign-in page is told the way back', () => {
    expect(signInPath('/desk/posts?page=2')).toBe('/sign-in?next=%2Fdesk%2Fposts%3Fpage%3D2');
  });
});

describe('A session', () => {
  it('lasts thirty days', () => {
    expect(sessionEnd(new Date('2026-11-22T12:00:00Z'))).toEqual(new Date('2026-12-22T12:00:00Z'));
  });
});

describe('The last administrator', () => {
  const now = new Date();
  const ada = { id: 'ada', role: 'administrator' as const, suspendedAt: null };
  const second = { id: 'second', role: 'administrator' as const, suspendedAt: null };

  it('is the only one who can sign in', () => {
    expect(isLastAdministrator([ada], 'ada')).toBe(true);
    expect(isLastAdministrator([ada, { ...second, suspendedAt: now }], 'ada')).toBe(true);
    expect(isLastAdministrator([ada, { ...second, role: 'editor' }], 'ada')).toBe(true);
  });

  it('is nobody while there are two', () => {
    expect(isLastAdministrator([ada, second], 'ada')).toBe(false);
  });

  it('is not someone of another role', () => {
    expect(isLastAdministrator([ada, { ...second, role: 'editor' }], 'second')).toBe(false);
  });
});

describe('A browser in the list of sessions', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['curl/8.5.0', 'A browser'],
    [null, 'A browser'],
  ])('is named: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
