import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { fillThread } from '@/test/fill-thread';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { thread, threadAt } from './queries';
import { addressOf } from './standing';
import type { ThreadView } from './views';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
let id: string;

const set = (data: Prisma.SettingsUpdateInput) => db.settings.update({ where: { id: 1 }, data });
const sent = async (name: string, parentId?: string) => (await accepted(id, { name, parentId })).commentId;
const names = (view: ThreadView | null) => view?.responses.map(({ name }) => name).join(' ');
const where = (named: string) => addressOf(id, '/a', named);

beforeAll(enterCast);
beforeEach(async () => {
  await set({
    holdFirstTime: false,
    threadOrder: 'oldest',
    threadsPerPage: 2,
    threadsOpenOn: 'last',
    threadDepth: 5,
  });
  ({ id } = await publishedPost(published));
});

/** Four threads: A, B with two replies, C with one, D. */
async function four() {
  await sent('A');
  const b = await sent('B');
  const c = await sent('C');
  await sent('D');
  const b1 = await sent('B1', b);
  await sent('B1x', b1);
  await sent('C1', c);
  return { b, c };
}

describe('Pages of threads', () => {
  it('hold as many threads as the settings say, each with all its replies', async () => {
    await four();
    expect(names(await threadAt(id, { page: 1 }))).toBe('A B B1 B1x');
    expect(names(await threadAt(id, { page: 2 }))).toBe('C C1 D');
    expect(await threadAt(id, { page: 2 })).toMatchObject({ page: 2, pages: 2, count: 7, from: null });
    for (const page of [0, 3]) expect(await threadAt(id, { page })).toBeNull();
  });

  it('open where the settings say, and the most discussed on the first', async () => {
    await four();
    expect(await thread(id)).toMatchObject({ page: 2, opening: 2 });
    await set({ threadsOpenOn: 'first' });
    expect(await thread(id)).toMatchObject({ page: 1, opening: 1 });
    await set({ threadsOpenOn: 'last', threadOrder: 'mostDiscussed' });
    expect(await thread(id)).toMatchObject({ page: 1, opening: 1 });
  });

  it('keep their threads with the newest first, and turn round', async () => {
    await four();
    await set({ threadOrder: 'newest' });
    expect(names(await thread(id))).toBe('D C C1');
    expect(names(await threadAt(id, { page: 1 }))).toBe('B B1 B1x A');
  });

  it('stand in the order of their replies with the most discussed first', async () => {
    await four();
    await set({ threadOrder: 'mostDiscussed' });
    expect(names(await thread(id))).toBe('B B1 B1x C C1');
    expect(names(await threadAt(id, { page: 2 }))).toBe('A D');
    expect(await Promise.all(['1', '2', '3', '4', '7'].map(where))).toEqual([
      '/a/responses/2#comment-1',
      '/a#comment-2',
      '/a#comment-3',
      '/a/responses/2#comment-4',
      '/a#comment-7',
    ]);
  });

  it('keep their threads when one is removed, and show nothing of it', async () => {
    const { b, c } = await four();
    await trash(cast.moses, { ids: [b] }, now);
    expect((await threadAt(id, { page: 1 }))?.responses.map(({ state }) => state)).toEqual([
      'approved',
      'tombstone',
      'approved',
      'approved',
    ]);
    const a = await db.comment.findFirstOrThrow({ where: { postId: id, number: 1 } });
    await trash(cast.moses, { ids: [a.id, c] }, now);
    expect((await threadAt(id, { page: 1 }))?.responses.map(({ number }) => number)).toEqual([2, 5, 6]);
    expect((await threadAt(id, { page: 2 }))?.responses.map(({ number }) => number)).toEqual([3, 7, 4]);
    expect(await where('1')).toBeNull();
    expect(await where('2')).toBe('/a/responses/1#comment-2');
  });

  it('of one reader are those where the reader is: at what is answered, at what waits', async () => {
    const { b } = await four();
    expect(await thread(id, { near: b })).toMatchObject({ page: 1 });
    await set({ holdFirstTime: true });
    const mine = { browserToken: 'mine' };
    const reply = await accepted(id, { name: 'Held reply', parentId: b }, undefined, mine);
    const root = await accepted(id, { name: 'Held thread' }, undefined, mine);
    expect(names(await thread(id, { waitingCommentId: reply.commentId }))).toBe('A B B1 B1x Held reply');
    expect(names(await thread(id, { waitingCommentId: root.commentId }))).toBe('C C1 D Held thread');
  });
});

describe('A long conversation', () => {
  beforeEach(async () => {
    await fillThread(id, 2000, 1000);
  });

  it('shows its beginning, says how much is left, and goes on at an address of its own', async () => {
    const page = await threadAt(id, { page: 1 });
    expect(page?.responses).toHaveLength(502);
    expect(page?.rests.map(({ from, count }) => [from, count])).toEqual([
      [252, 749],
      [1252, 749],
    ]);
    const part = await threadAt(id, { from: 252 });
    // The 39 above it, for what it answers, and 500 more.
    expect(part?.responses.slice(0, 40).map(({ number }) => number)).toEqual([
      ...Array.from({ length: 39 }, (_, index) => index + 1),
      252,
    ]);
    expect(part).toMatchObject({ page: null, from: 252, rests: [{ from: 752, count: null }] });
    expect((await threadAt(id, { from: 752 }))?.responses.at(-1)?.number).toBe(1000);
    expect((await threadAt(id, { from: 752 }))?.rests).toEqual([]);
    expect(await threadAt(id, { from: 2001 })).toBeNull();
  });

  it('has every response at the address that leads to it', async () => {
    for (const number of [1, 2, 40, 251, 252, 600, 1000, 1001, 1251, 1252, 2000]) {
      const address = await where(String(number));
      const from = /from\/(\d+)#/.exec(address ?? '')?.[1];
      const view = from ? await threadAt(id, { from: Number(from) }) : await thread(id);
      expect(view?.responses.map((response) => response.number)).toContain(number);
      expect(address?.endsWith(`#comment-${number}`)).toBe(true);
    }
  });
});

describe('An old anchor', () => {
  it('of an import leads to its response, where no number is in its way', async () => {
    await four();
    await db.comment.updateMany({ where: { postId: id, number: 6 }, data: { importedId: '48211' } });
    await db.comment.updateMany({ where: { postId: id, number: 7 }, data: { importedId: '2' } });
    expect(await where('48211')).toBe('/a/responses/1#comment-6');
    expect(await where('2')).toBe('/a/responses/1#comment-2');
    const pages = [await threadAt(id, { page: 1 }), await threadAt(id, { page: 2 })];
    const anchors = pages.flatMap((page) => page?.responses ?? []).map(({ oldAnchor }) => oldAnchor);
    expect(anchors.filter(Boolean)).toEqual(['48211']);
    for (const nothing of ['9', '0', 'x', '999999999']) expect(await where(nothing)).toBeNull();
  });
});
