import { expect, test } from 'vitest';
import { type Branch, chosenWith, flat, withBranch } from './category-tree';

const tree: Branch[] = [
  { id: 'a', name: 'Harbour', children: [{ id: 'b', name: 'Ferries', children: [] }] },
  { id: 'c', name: 'Town', children: [] },
];
const fresh: Branch = { id: 'n', name: 'Cranes', children: [] };

test('A new category stands under its parent, and only there', () => {
  expect(flat(withBranch(tree, fresh, 'a')).map(({ id, depth }) => `${id}${depth}`)).toEqual([
    'a0',
    'n1',
    'b1',
    'c0',
  ]);
});

test('A new category without a parent stands among the first, by name', () => {
  expect(flat(withBranch(tree, fresh, null)).map(({ id }) => id)).toEqual(['n', 'a', 'b', 'c']);
});

test('A category that is not there any more is not chosen once another box is set', () => {
  const all = flat(tree);
  expect(chosenWith(all, ['c', 'gone'], 'b', true)).toEqual(['c', 'b']);
  expect(chosenWith(all, ['c', 'gone', 'b'], 'c', false)).toEqual(['b']);
});
