import { expect, test } from 'vitest';
import { inTreeOrder, isUnder } from './rules';

const page = (id: string, parentId: string | null = null, title = id) => ({ id, parentId, title });
const order = (pages: ReturnType<typeof page>[]) =>
  inTreeOrder(pages).map(({ id, depth }) => '– '.repeat(depth) + id);

test('pages stand under the one above them, each level by title, numbers as numbers', () => {
  const pages = [
    page('c'),
    page('b10', 'a'),
    page('b9', 'a'),
    page('x', 'b9'),
    page('a'),
    page('é', null, 'B'),
  ];
  expect(order(pages)).toEqual(['a', '– b9', '– – x', '– b10', 'é', 'c']);
});

test('a page whose page above is not shown stands at the top, and two of one title keep an order', () => {
  expect(order([page('b', 'gone'), page('a', null, 'b')])).toEqual(['a', 'b']);
  expect(order([])).toEqual([]);
});

test('a page is under itself and those above it, also in a ring that should not be', () => {
  const pages = [page('a'), page('b', 'a'), page('c', 'b'), page('x', 'y'), page('y', 'x')];
  expect([isUnder(pages, 'c', 'a'), isUnder(pages, 'a', 'a'), isUnder(pages, 'a', 'c')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isUnder(pages, 'x', 'a')).toBe(false);
});
