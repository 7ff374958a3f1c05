import { describe, expect, it } from 'vitest';
import { asSeen, isNew, remembering, type Seen, visit } from './seen';

const minute = 60_000;
const first = visit(undefined, 7, 0);

describe('New since the last visit', () => {
  it('is nothing on the first visit, but what comes while it lasts', () => {
    expect(first.again).toBe(false);
    expect(isNew(first, 7)).toBe(false);
    expect(isNew(visit(first, 8, minute), 8)).toBe(true);
  });

  it('is what came after the visit before this one', () => {
    const again = visit(first, 9, 31 * minute);
    expect(again.again).toBe(true);
    expect([7, 8, 9].map((number) => isNew(again, number))).toEqual([false, true, true]);
  });

  it('stays marked through reloads and other pages of the thread, until half an hour has passed', () => {
    const again = visit(first, 9, 31 * minute);
    const reloaded = visit(again, 10, 60 * minute);
    expect(isNew(reloaded, 8)).toBe(true);
    const later = visit(reloaded, 11, 91 * minute);
    expect([10, 11].map((number) => isNew(later, number))).toEqual([false, true]);
  });

  it('leaves out what was sent from here', () => {
    expect(isNew({ ...first, own: [8] }, 8)).toBe(false);
    expect(isNew({ ...first, own: [8] }, 9)).toBe(true);
  });
});

describe('The memory', () => {
  it('holds a hundred posts and forgets those visited longest ago', () => {
    let all: Record<string, Seen> = {};
    for (let n = 0; n < 120; n += 1) all = remembering(all, `post ${n}`, { ...first, at: n });
    all = remembering(all, 'post 20', { ...first, at: 121 });
    expect(Object.keys(all)).toHaveLength(100);
    expect(Object.keys(all)).toContain('post 20');
    expect(Object.keys(all)).not.toContain('post 19');
  });

  it('takes for a memory only what is one', () => {
    expect(asSeen(JSON.parse(JSON.stringify(first)))).toEqual(first);
    for (const other of [
      null,
      'x',
      7,
      [],
      {},
      { ...first, at: '1' },
      { ...first, own: ['<b>'] },
      { ...first, own: 1 },
    ])
      expect(asSeen(other)).toBeUndefined();
  });
});
