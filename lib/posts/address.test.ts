import { describe, expect, test } from 'vitest';
import { canBePermalink, canonicalPath, patternProblem, permalinkFor } from './address';

const parts = {
  slug: 'talafar',
  publishedAt: new Date('2017-08-31T22:30:00Z'),
  categorySlug: 'iraq',
  authorSlug: 'juan-cole',
};

describe('The permalink', () => {
  test.each([
    ['/:year/:month/:slug', '/2017/08/talafar'],
    ['/:year/:month/:day/:slug', '/2017/08/31/talafar'],
    ['/:slug', '/talafar'],
    ['/:category/:slug', '/iraq/talafar'],
    ['/blog/:author/:slug.html', '/blog/juan-cole/talafar.html'],
  ])('of %s is %s', (pattern, path) => {
    expect(permalinkFor(pattern, 'UTC', parts)).toBe(path);
  });

  test('has the day of the site’s time zone', () => {
    expect(permalinkFor('/:year/:month/:day/:slug', 'Asia/Baghdad', parts)).toBe('/2017/09/01/talafar');
  });

  test('has a word where there is no category and no author', () => {
    const bare = { ...parts, categorySlug: null, authorSlug: null };
    expect(permalinkFor('/:category/:author/:slug', 'UTC', bare)).toBe('/uncategorised/staff/talafar');
  });

  test('is percent-encoded, so that a link and a header take it as it is', () => {
    expect(permalinkFor('/:slug', 'UTC', { ...parts, slug: '伊拉克' })).toBe('/%E4%BC%8A%E6%8B%89%E5%85%8B');
  });
});

describe('A pattern', () => {
  test.each(['/:year/:month/:slug', '/:slug', '/:category/:slug', '/blog/:slug.html', '/:author/:day-:slug'])(
    '%s can be used',
    (pattern) => {
      expect(patternProblem(pattern)).toBeNull();
    },
  );

  test.each([
    ['', 'Write the pattern as a path, like /:year/:month/:slug.'],
    [':slug', 'Write the pattern as a path, like /:year/:month/:slug.'],
    ['/:slug/', 'Write the pattern as a path, like /:year/:month/:slug.'],
    ['/:slug?a', 'Write the pattern as a path, like /:year/:month/:slug.'],
    ['/:year/:title', ':title is not known. Use :year, :month, :day, :slug, :category, :author.'],
    ['/:year/:month', 'The pattern needs :slug, once.'],
    ['/:slug/:slug', 'The pattern needs :slug, once.'],
    ['/desk/:slug', 'The pattern makes addresses that the site uses itself.'],
    ['/:slug.css', 'The pattern makes addresses that the site uses itself.'],
  ])('%j is refused', (pattern, sentence) => {
    expect(patternProblem(pattern)).toBe(sentence);
  });
});

describe('A path has one spelling', () => {
  test.each([
    ['/a/b', '/a/b'],
    ['/a/b/', '/a/b'],
    ['/tala%66ar', '/talafar'],
    ['/伊', '/%E4%BC%8A'],
    ['/%e4%bc%8a', '/%E4%BC%8A'],
    ['/e\u0301', '/%C3%A9'],
    ['/a%2Fb', '/a%2Fb'],
  ])('%s is %s', (path, spelling) => {
    expect(canonicalPath(path)).toBe(spelling);
    expect(canonicalPath(spelling)).toBe(spelling);
  });

  test.each([
    '',
    'a',
    '/',
    '//',
    '//a',
    '/a//b',
    '/a/../b',
    '/%2e%2e/b',
    '/a?b',
    '/a#b',
    '/a\\b',
    '/%',
    '/%ff',
    '/%00',
    '/\ud800',
  ])('%j is none', (path) => {
    expect(canonicalPath(path)).toBeNull();
  });
});

describe('An article can be read at', () => {
  test.each([
    '/2017/08/talafar',
    '/talafar',
    '/desks',
    '/blog/desk',
    '/2008/01/old.html',
    '/index.php/a',
    '/%E4%BC%8A',
  ])('%s', (path) => {
    expect(canBePermalink(path)).toBe(true);
  });
});

describe('An article cannot be read at', () => {
  test.each([
    ...[
      '/desk',
      '/desk/posts',
      '/Desk',
      '/account',
      '/sign-in',
      '/sign-out',
      '/api/x',
      '/_next/x',
      '/respond/x',
    ],
    ...[
      '/category/x',
      '/tag/x',
      '/author/x',
      '/page/2',
      '/print/x',
      '/moderation',
      '/feed',
      '/search',
      '/healthz',
      '/not-found',
    ],
    ...['/favicon.ico', '/robots.txt', '/sitemap.xml', '/reader.js', '/a/b.png', '/.well-known/x', '/.env'],
    ...['/', '', 'a', '/a/', '/a?b', '/é', `/${'a'.repeat(2000)}`],
  ])('%s', (path) => {
    expect(canBePermalink(path)).toBe(false);
  });
});
