import { describe, expect, it } from 'vitest';
import type { ResponseView } from '@/lib/comments/views';
import { type Nested, nest } from './nest';

const response = (id: string, parentId: string | null, depth: number): ResponseView => ({
  id,
  parentId,
  depth,
  number: Number(id),
  state: 'approved',
  name: `Reader ${id}`,
  url: '',
  badge: null,
  html: '',
  at: new Date(0),
  editedAt: null,
  changedAt: null,
  withdrawn: false,
  likes: 0,
  featured: false,
  below: 0,
  oldAnchor: null,
});

/** "1(2(3)) 4": each response with its replies in brackets. */
const drawn = (list: Nested[]): string =>
  list.map(({ response: { id }, replies }) => (replies.length ? `${id}(${drawn(replies)})` : id)).join(' ');

const find = (list: Nested[], id: string): Nested | undefined => {
  for (const nested of list) {
    const found = nested.response.id === id ? nested : find(nested.replies, id);
    if (found) return found;
  }
};

const chain = [
  response('1', null, 0),
  response('2', '1', 1),
  response('3', '2', 2),
  response('4', '3', 3),
  response('5', '2', 2),
  response('6', null, 0),
];

describe('nest', () => {
  it('puts a reply under what it answers', () => {
    expect(drawn(nest(chain, 5))).toBe('1(2(3(4) 5)) 6');
  });

  it('shows deeper replies at the last level, after what they answer', () => {
    const nested = nest(chain, 2);
    expect(drawn(nested)).toBe('1(2 3 4 5) 6');
    expect(find(nested, '4')).toMatchObject({ level: 1, clamped: true, answers: { id: '3' } });
    expect(find(nested, '2')).toMatchObject({ level: 1, clamped: false, answers: { id: '1' } });
  });

  it('shows one level as a plain list in which every reply says whom it answers', () => {
    const nested = nest(chain, 1);
    expect(drawn(nested)).toBe('1 2 3 4 5 6');
    expect(nested.map(({ clamped }) => clamped)).toEqual([false, true, true, true, true, false]);
  });

  it('treats a depth of nothing as one level', () => {
    expect(drawn(nest(chain, 0))).toBe('1 2 3 4 5 6');
  });

  it('puts a reply whose parent is not shown under the nearest response that is', () => {
    const nested = nest([response('1', null, 0), response('3', '2', 2), response('4', null, 0)], 5);
    expect(drawn(nested)).toBe('1(3) 4');
    expect(find(nested, '3')).toMatchObject({ level: 1, answers: null, clamped: false });
  });

  it('lays out nothing as nothing', () => {
    expect(nest([], 5)).toEqual([]);
  });
});
