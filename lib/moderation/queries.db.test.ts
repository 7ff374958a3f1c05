import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { markSpam, trash } from './commands';
import { queue, queueCounts } from './queries';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
let post: { id: string; permalink: string };

/** Two shown (one of them an answer to the other), one each held, spam and trashed; written in this order. */
beforeAll(async () => {
  await enterCast();
  post = await publishedPost(published);
  const hold = (holdFirstTime: boolean) => db.settings.update({ where: { id: 1 }, data: { holdFirstTime } });
  await hold(false);
  const { commentId: parentId } = await accepted(post.id, { name: 'Parent', body: 'Parent text' });
  await accepted(post.id, { parentId, body: 'A reply' }, undefined, { actor: cast.rita });
  const spam = await accepted(post.id, { name: 'Spam' });
  const trashed = await accepted(post.id, { name: 'Trashed' });
  await hold(true);
  await accepted(post.id, { name: 'Held', email: 'held@example.org', url: 'held.example', parentId });
  await markSpam(cast.moses, { ids: [spam.commentId] }, now);
  await trash(cast.moses, { ids: [trashed.commentId] }, now);
});

const names = async (...args: Parameters<typeof queue>) =>
  (await queue(...args)).items.map(({ name }) => name);

describe('The queue', () => {
  it('counts by status, as a recount does', async () => {
    expect(await queueCounts()).toEqual({
      pending: 1,
      approved: 2,
      spam: 1,
      trashed: 1,
      reported: 0,
      all: 5,
    });
    expect(await db.comment.count({ where: { status: 'approved' } })).toBe(2);
    expect(await db.comment.count()).toBe(5);
  });

  it('lists one status or all, newest first', async () => {
    expect(await names({ status: 'pending', page: 1 })).toEqual(['Held']);
    expect(await names({ status: 'approved', page: 1 })).toEqual(['Rita Reader', 'Parent']);
    expect(await names({ status: 'all', page: 1 })).toEqual([
      'Held',
      'Trashed',
      'Spam',
      'Rita Reader',
      'Parent',
    ]);
  });

  it('shows a response with why it was held, its post and what it answers', async () => {
    const { items } = await queue({ status: 'pending', page: 1 });
    expect(items).toEqual([
      {
        id: expect.any(String),
        editedAt: null,
        withdrawnAt: null,
        earlier: [],
        number: null,
        status: 'pending',
        heldBy: 'first-time',
        heldMatch: 'Held',
        name: 'Held',
        email: 'held@example.org',
        url: 'https://held.example/',
        role: null,
        approvedBefore: 0,
        body: expect.stringContaining('Response'),
        html: expect.stringContaining('<p dir="auto">Response'),
        at: expect.any(Date),
        post: { id: post.id, title: 'A post', permalink: post.permalink },
        parent: {
          id: expect.any(String),
          number: 1,
          status: 'approved',
          name: 'Parent',
          html: '<p dir="auto">Parent text</p>',
        },
      },
    ]);
    expect((await queue({ status: 'approved', page: 1 })).items[0]).toMatchObject({ role: 'reader' });
  });

  it('lists those with open reports, whatever their status', async () => {
    const withReports = (reportCount: number) =>
      db.comment.updateMany({ where: { authorName: { in: ['Parent', 'Trashed'] } }, data: { reportCount } });
    await withReports(2);
    expect(await names({ status: 'reported', page: 1 })).toEqual(['Trashed', 'Parent']);
    expect(await queueCounts()).toMatchObject({ reported: 2, all: 5 });
    const elsewhere = await publishedPost(published);
    expect(await names({ status: 'reported', page: 1, postId: elsewhere.id })).toEqual([]);
    await withReports(0);
  });

  it('may keep to one post', async () => {
    const elsewhere = await publishedPost(published);
    expect(await queue({ status: 'all', page: 1, postId: elsewhere.id })).toMatchObject({
      items: [],
      counts: { all: 0 },
    });
    expect(await queue({ status: 'spam', page: 1, postId: post.id })).toMatchObject({
      counts: { spam: 1 },
    });
    expect(await queueCounts(post.id)).toEqual(await queueCounts());
  });

  it('has pages, and a page that is not there is the nearest one', async () => {
    const page = (number: number) => queue({ status: 'all', page: number, perPage: 2 });
    expect(await page(2)).toMatchObject({
      page: 2,
      pages: 3,
      counts: { all: 5 },
      items: [{ name: 'Spam' }, { name: 'Rita Reader' }],
    });
    for (const far of [3, 99, Number.POSITIVE_INFINITY]) expect(await page(far)).toMatchObject({ page: 3 });
    for (const low of [0, -1, Number.NaN, 1.5]) expect(await page(low)).toMatchObject({ page: 1 });
  });

  it('tells how many others a writer has on show', async () => {
    await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
    await accepted(post.id, { name: 'Held', email: 'held@example.org' });
    const { items } = await queue({ status: 'all', page: 1 });
    expect(items.map(({ name, approvedBefore }) => [name, approvedBefore]).slice(0, 2)).toEqual([
      ['Held', 0],
      ['Held', 1],
    ]);
  });
});
