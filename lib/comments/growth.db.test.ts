import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { ThreadOrder } from '@/lib/generated/prisma/enums';
import { article } from '@/lib/posts/queries';
import { fillThread } from '@/test/fill-thread';
import { publishedPost } from '@/test/published-post';
import { type Work, workOf } from '@/test/statements';
import { live } from './live';
import { thread, threadAt } from './queries';
import { standing } from './standing';

const published = new Date('2026-03-01T12:00:00Z');
/** Threads of fifty responses in forty levels. */
const sizes = [100, 10_000, 100_000];
const posts: string[] = [];
const permalinks: string[] = [];

beforeAll(async () => {
  for (const size of sizes) {
    const { id, permalink } = await publishedPost(published);
    await fillThread(id, size, 50);
    posts.push(id);
    permalinks.push(permalink);
  }
}, 240_000);

/** The work for each of the sizes, which is printed with SHOW_PLANS=1. */
async function works(
  what: string,
  read: (postId: string, size: number) => Promise<unknown>,
): Promise<Work[]> {
  const all: Work[] = [];
  for (const [index, size] of sizes.entries()) {
    const postId = posts[index] ?? '';
    all.push(await workOf(() => read(postId, size)));
  }
  if (process.env.SHOW_PLANS) console.info(what, all);
  return all;
}

function expectNoGrowth(all: readonly Work[]) {
  const [small, middle, large] = all;
  expect(new Set(all.map(({ statements }) => statements)).size).toBe(1);
  for (const { seqScans, sorted } of all) {
    expect(seqScans.filter((table) => table === 'Comment')).toEqual([]);
    expect(sorted).toBeLessThan(700);
  }
  expect(small?.statements).toBeLessThanOrEqual(6);
  expect(large?.blocks).toBeLessThan((middle?.blocks ?? 0) * 1.2 + 20);
}

const order = (threadOrder: ThreadOrder) =>
  db.settings.update({ where: { id: 1 }, data: { threadOrder, threadsPerPage: 50 } });

describe('The work for a page does not grow with the thread', () => {
  it.each(['oldest', 'newest'] as const)('with the %s first, on the page that opens', async (first) => {
    await order(first);
    const all = await works(`opening, ${first}`, (postId) => thread(postId));
    expectNoGrowth(all);
    expect(all[0]?.statements).toBe(4);
    expect(all.at(-1)?.indexes).toEqual(
      expect.arrayContaining(['Comment_postId_threadNumber_key', 'Comment_shown']),
    );
  });

  it('in the middle and at the end', async () => {
    await order('oldest');
    for (const part of [0.5, 1]) {
      const page = (size: number) => Math.max(1, Math.floor((size / 50 / 50) * part));
      expectNoGrowth(
        await works(`page at ${part}`, (postId, size) => threadAt(postId, { page: page(size) })),
      );
    }
  });

  it('with the most discussed first', async () => {
    await order('mostDiscussed');
    const all = await works('most discussed', (postId) => thread(postId));
    expectNoGrowth(all);
    expect(all.at(-1)?.indexes).toContain('Comment_discussed');
  });

  it('for a part of a conversation, and for the way to a response', async () => {
    await order('oldest');
    expectNoGrowth(await works('part', (postId, size) => threadAt(postId, { from: size - 5 })));
    expectNoGrowth(await works('way', (postId, size) => standing(postId, { number: size - 5 })));
  });

  it('for the article above it, with the threads that are closed by hand', async () => {
    for (const postId of posts) {
      const first = await db.comment.findFirstOrThrow({ where: { postId, number: 1 }, select: { id: true } });
      await db.comment.update({ where: { id: first.id }, data: { threadClosedAt: published } });
    }
    const all = await works('article', (postId) =>
      article(permalinks[posts.indexOf(postId)] ?? '', new Date('2026-03-02T12:00:00Z')),
    );
    expectNoGrowth(all);
    expect(all.at(-1)?.indexes).toContain('Comment_closed_threads');
  });

  it('for what an open page asks of it', async () => {
    const at = new Date('2026-03-02T12:00:00Z');
    for (const postId of posts) {
      await db.comment.updateMany({
        where: { postId, number: { in: [60, 70] } },
        data: { status: 'trashed' },
      });
      await db.comment.updateMany({ where: { postId, number: { in: [80, 90] } }, data: { editedAt: at } });
    }
    const all = await works('live', (postId) => live(postId, at));
    for (const { seqScans, sorted } of all) {
      expect(seqScans.filter((table) => table === 'Comment')).toEqual([]);
      expect(sorted).toBeLessThan(50);
    }
    expect(all.at(-1)?.blocks).toBeLessThan((all[1]?.blocks ?? 0) * 1.2 + 20);
    expect(all.at(-1)?.indexes).toEqual(
      expect.arrayContaining(['Comment_gone', 'Comment_changed', 'Comment_closed_threads']),
    );
  });

  it('nor with a single conversation of ten thousand replies in forty levels', async () => {
    const { id } = await publishedPost(published);
    await fillThread(id, 10_000, 10_000);
    expect((await thread(id)).responses).toHaveLength(501);
    const opening = await workOf(() => thread(id));
    const part = await workOf(() => threadAt(id, { from: 9_990 }));
    const way = await workOf(() => standing(id, { number: 9_990 }));
    if (process.env.SHOW_PLANS) console.info('one conversation', { opening, part, way });
    expect([opening, part, way].map(({ statements }) => statements)).toEqual([4, 3, 4]);
    for (const { seqScans, blocks } of [opening, part, way]) {
      expect(seqScans.filter((table) => table === 'Comment')).toEqual([]);
      expect(blocks).toBeLessThan(1500);
    }
  });
});
