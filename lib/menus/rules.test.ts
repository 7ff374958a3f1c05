import { describe, expect, test } from 'vitest';
import { hiddenPost, menuLinks, standing } from './rules';

const entry = (id: string, path: string | null = `/${id}`, parentId: string | null = null) => ({
  ...{ id, path, parentId },
  name: id.toUpperCase(),
});

describe('A menu', () => {
  test('has its links in order, those of one under it', () => {
    expect(menuLinks([entry('a'), entry('b', '/b', 'a'), entry('c')])).toEqual([
      { name: 'A', path: '/a', under: [{ name: 'B', path: '/b' }] },
      { name: 'C', path: '/c', under: [] },
    ]);
  });

  test('hides what cannot be read, and lets those under it take its place', () => {
    const links = menuLinks([entry('a', null), entry('b', '/b', 'a'), entry('c', null)]);
    expect(links).toEqual([{ name: 'B', path: '/b', under: [] }]);
  });

  test('is empty without items', () => {
    expect(menuLinks([])).toEqual([]);
  });
});

describe('A link knows', () => {
  test.each<[string, string, ReturnType<typeof standing>]>([
    ['/about', '/about', 'page'],
    ['/about', '/about/team', 'true'],
    ['/about', '/about-us', undefined],
    ['/', '/', 'page'],
    ['/', '/about', undefined],
  ])('%s on %s: %s', (link, page, expected) => {
    expect(standing(link, page)).toBe(expected);
  });

  test('why readers do not see what it leads to', () => {
    expect(hiddenPost('published')).toBeNull();
    expect(hiddenPost('trashed')).toBe('It is in the trash.');
    expect(hiddenPost('scheduled')).toBe('It is not published.');
  });
});
