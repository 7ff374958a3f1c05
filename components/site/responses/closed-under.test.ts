import { expect, it } from 'vitest';
import type { ClosingState } from '@/lib/closing/rules';
import { closedUnder } from './closed-under';

const state: ClosingState = { open: false, by: 'thread', at: null, who: 'Moses', why: '', until: null };
const thread = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
  { id: 'd', parentId: 'a' },
  { id: 'e', parentId: null },
];

it('closes what stands under a closed response and nothing beside it', () => {
  const closed = closedUnder(thread, [{ id: 'b', state }]);
  expect([...closed]).toEqual([
    ['b', state],
    ['c', null],
  ]);
});

it('says each closing at its own response', () => {
  const closed = closedUnder(thread, [
    { id: 'a', state },
    { id: 'c', state },
  ]);
  expect([...closed.keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect(closed.get('c')).toBe(state);
  expect(closed.get('d')).toBeNull();
});
