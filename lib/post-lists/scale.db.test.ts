import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { home } from '@/lib/posts/archives';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { fillPosts } from '@/test/fill-posts';
import { now, value } from '@/test/posts';
import { workOf } from '@/test/statements';
import { postList, publishedMonths } from './queries';
import { allPosts, type PostListQuery, postSorts } from './schema';

const { edith, anna, abel } = cast;
let categoryIds: string[];

beforeAll(async () => {
  await enterCast();
  const names = Array.from({ length: 12 }, (_, n) => `Category ${n}`);
  categoryIds = await Promise.all(
    names.map(async (name) => value(await createCategory(edith, { name }, now)).id),
  );
  await fillPosts(50_000, [edith.id, anna.id], categoryIds);
}, 300_000);

/** The work of a list: always the same few statements, none of which reads through all posts. */
async function expectShort(query: Partial<PostListQuery>, actor = edith) {
  const work = await workOf(() => postList(actor, { ...allPosts, ...query }, now));
  if (process.env.SHOW_PLANS) console.info(JSON.stringify(query), work);
  expect(
    work.seqScans.filter((table) => table === 'Post'),
    JSON.stringify(query),
  ).toEqual([]);
  expect(work.statements).toBe(10);
  // Looking at each post by itself would be five times as much.
  expect(work.blocks, JSON.stringify(query)).toBeLessThan(40_000);
  return work;
}

describe('Among 50,000 posts', () => {
  test.each(postSorts)(
    'a page sorted by %s is read from an index, and one deep inside costs no more',
    async (sort) => {
      const first = await expectShort({ sort });
      let list = await postList(edith, { ...allPosts, sort }, now);
      for (let page = 0; page < 3; page++)
        list = await postList(edith, { ...allPosts, sort, after: list.after ?? '' }, now);
      for (const place of [{ after: list.after ?? '' }, { before: list.before ?? '' }]) {
        const deep = await expectShort({ sort, ...place });
        expect(deep.statements).toBe(first.statements);
        expect(deep.blocks).toBeLessThan(first.blocks * 1.5 + 100);
      }
    },
  );

  test.each<[string, Partial<PostListQuery>]>([
    ['published', { status: 'published' }],
    ['drafts', { status: 'draft' }],
    ['scheduled, of which there are none', { status: 'scheduled' }],
    ['in the trash', { status: 'trashed', sort: 'title' }],
    ['of a month', { month: '2019-05' }],
    ['of a month, by title', { month: '2019-05', sort: 'title' }],
    ['with a rare word in the title', { q: '31415' }],
    ['with a word that many have', { q: 'why' }],
    ['with a word that none has', { q: 'zzzzz' }],
    ['by an author of half of them', { author: '' }],
    ['by an author of none', { author: abel.id }],
    ['in a category', { category: '' }],
    ['in a category, by responses', { category: '', sort: 'responses' }],
    ['of everything at once', { author: '', category: '', month: '2019-05', q: 'the', status: 'published' }],
  ])('those %s are found by an index', async (_, query) => {
    const asked = {
      ...query,
      ...(query.author === '' && { author: anna.id }),
      ...(query.category === '' && { category: categoryIds[3] }),
    };
    await expectShort(asked);
  });

  test('the pages are found by their own index, however they are asked for', async () => {
    const pages = Array.from({ length: 40 }, (_, n) => ({
      kind: 'page' as const,
      title: `Page ${n}`,
      createdAt: now,
      updatedAt: now,
    }));
    await db.post.createMany({ data: pages });
    await db.$executeRawUnsafe('VACUUM ANALYZE "Post"');
    const flat: Partial<PostListQuery>[] = [{ q: 'page' }, { status: 'draft' }, { sort: 'responses' }];
    for (const query of flat) {
      const { blocks } = await expectShort({ ...query, kind: 'page' });
      expect(blocks).toBeLessThan(2_000);
    }
    const tree = await workOf(() => postList(edith, { ...allPosts, kind: 'page' }, now));
    expect(tree.seqScans.filter((table) => table === 'Post')).toEqual([]);
    expect(tree.blocks).toBeLessThan(2_000);
  });

  test('the lists that readers see are counted and read from an index', async () => {
    for (const read of [() => home(1), () => home(50)]) {
      const work = await workOf(read);
      expect(work.seqScans.filter((table) => table === 'Post')).toEqual([]);
      expect(work.blocks).toBeLessThan(5_000);
    }
  });

  test('those that take responses, and those that are closed, are found by an index', async () => {
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: 90 } });
    for (const responses of ['open', 'closed'] as const) await expectShort({ responses });
  });

  test('an author’s own are found by an index', async () => {
    await expectShort({}, anna);
    await expectShort({}, abel);
  });

  test('tabs count to five hundred and say that there are more', async () => {
    const { counts } = await postList(edith, allPosts, now);
    expect(counts).toEqual({
      all: 500,
      draft: 500,
      pending: 0,
      scheduled: 0,
      published: 500,
      trashed: 500,
    });
  });

  test('the months to choose from are known from the two ends', async () => {
    const work = await workOf(() => publishedMonths('UTC'));
    expect(work.seqScans).toEqual([]);
    expect(work.blocks).toBeLessThan(30);
    expect(await publishedMonths('UTC')).toHaveLength(240);
  });
});
