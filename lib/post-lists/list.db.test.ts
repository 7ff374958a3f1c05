import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { savePost, trashPost } from '@/lib/posts/commands';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, refusal, value } from '@/test/posts';
import { forgetFilter, keepFilter } from './filter-commands';
import { keptFilters, postList, publishedMonths } from './queries';
import { allPosts, type PostListQuery, postSorts } from './schema';

const { edith, anna, abel, moses, guest } = cast;
const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(now.getTime() - days * day);

const list = (actor: typeof edith | null, query: Partial<PostListQuery> = {}, take?: number) =>
  postList(actor, { ...allPosts, ...query }, now, take);
const titles = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).posts.map(({ title }) => title);

let world: string;
let iraq: string;

beforeAll(async () => {
  await enterCast();
  world = value(await createCategory(edith, { name: 'World' }, now)).id;
  iraq = value(await createCategory(edith, { name: 'Iraq', parentId: world }, now)).id;
  const low = await published(anna, { title: 'Low water', categoryIds: [iraq] }, ago(39));
  await published(edith, { title: 'High water, 100% certain' }, ago(2));
  await made(anna, { title: 'a draft of Anna’s' });
  const gone = await made(abel, { title: 'Thrown away' });
  await trashPost(abel, gone.id, now);
  // Corrected today, published weeks ago.
  await savePost(anna, low.id, { ...low.form, dek: 'Corrected' }, now);
  await db.post.update({ where: { id: low.id }, data: { responseCount: 7 } });
});

describe('The list of posts', () => {
  it('shows an editor everyone’s, an author their own, and nobody else any', async () => {
    expect(await titles(edith)).toHaveLength(3);
    expect((await titles(anna)).sort()).toEqual(['Low water', 'a draft of Anna’s']);
    for (const other of [abel, moses, guest]) expect(await titles(other)).toEqual([]);
  });

  it('keeps the trash apart, and counts every status of the same filters', async () => {
    expect(await titles(abel, { status: 'trashed' })).toEqual(['Thrown away']);
    const { counts } = await list(edith, { status: 'draft' });
    expect(counts).toEqual({ all: 3, draft: 1, pending: 0, scheduled: 0, published: 2, trashed: 1 });
    expect((await list(edith, { q: 'low' })).counts).toMatchObject({ all: 1, published: 1, draft: 0 });
  });

  it('shows published posts in the order they were published, whichever was corrected last', async () => {
    expect(await titles(edith, { status: 'published' })).toEqual(['High water, 100% certain', 'Low water']);
  });

  it('is sorted as is asked, and what is not published stands before all that is', async () => {
    const [high, low, draft] = ['High water, 100% certain', 'Low water', 'a draft of Anna’s'];
    expect(await titles(edith, { sort: 'published' })).toEqual([draft, high, low]);
    expect(await titles(edith, { sort: 'oldest' })).toEqual([low, high, draft]);
    expect(await titles(edith, { sort: 'title' })).toEqual([draft, high, low]);
    expect(await titles(edith, { sort: 'titleBack' })).toEqual([low, high, draft]);
    expect((await titles(edith, { sort: 'responses' }))[0]).toBe(low);
    expect((await titles(edith, { sort: 'fewest' })).at(-1)).toBe(low);
    expect((await titles(edith, { sort: 'updated' })).at(-1)).toBe(high);
  });

  it('is searched by what titles hold, to the letter', async () => {
    expect(await titles(edith, { q: 'WATER' })).toHaveLength(2);
    expect(await titles(edith, { q: '100%' })).toEqual(['High water, 100% certain']);
    expect(await titles(edith, { q: '_' })).toEqual([]);
  });

  it('is filtered by author, by category with those below it, and by month', async () => {
    expect(await titles(edith, { author: edith.id })).toEqual(['High water, 100% certain']);
    expect(await titles(anna, { author: edith.id })).toEqual([]);
    for (const category of [world, iraq]) expect(await titles(edith, { category })).toEqual(['Low water']);
    expect(await titles(edith, { category: crypto.randomUUID() })).toEqual([]);
    expect(await titles(edith, { month: '2026-10' })).toEqual(['Low water']);
    expect(await titles(edith, { month: '2026-12' })).toEqual([]);
    expect(await publishedMonths('UTC')).toEqual(['2026-11', '2026-10']);
  });

  it('is filtered by whether responses are taken', async () => {
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: 14 } });
    expect(await titles(edith, { responses: 'open' })).toEqual(['High water, 100% certain']);
    expect(await titles(edith, { responses: 'closed' })).toEqual(['Low water']);
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: null } });
  });

  it.each(postSorts)('is read page by page in both directions, sorted by %s', async (sort) => {
    const whole = await titles(edith, { sort });
    const first = await list(edith, { sort }, 1);
    expect(first.before).toBeNull();
    const second = await list(edith, { sort, after: first.after ?? '' }, 1);
    const third = await list(edith, { sort, after: second.after ?? '' }, 1);
    expect([first, second, third].map(({ posts }) => posts[0]?.title)).toEqual(whole);
    expect(third.after).toBeNull();
    const back = await list(edith, { sort, before: third.before ?? '' }, 1);
    expect(back).toMatchObject({ posts: second.posts, before: second.before, after: second.after });
    // A page before which there is nothing more is whole.
    expect(await titles(edith, { sort, before: second.before ?? '' }, 2)).toEqual(whole.slice(0, 2));
  });

  it('begins at the beginning when the place in its address is nowhere', async () => {
    const id = '00000000-0000-7000-8000-000000000001';
    for (const place of [`-1_${id}`, `x_${id}`, `99999999999999_${id}`, `${'9'.repeat(20)}_${id}`])
      for (const sort of ['updated', 'published', 'responses'] as const)
        expect(await titles(edith, { sort, after: place }), `${sort} ${place}`).not.toEqual([]);
  });
});

describe('A filter', () => {
  it('is kept for the person who named it, and one of the same name is replaced', async () => {
    value(await keepFilter(edith, { name: 'Anna’s', query: `author=${anna.id}&after=zzz` }));
    value(await keepFilter(edith, { name: 'Anna’s', query: `author=${anna.id}&status=draft` }));
    value(await keepFilter(anna, { name: 'Anna’s', query: 'status=draft' }));
    const kept = await keptFilters(edith);
    expect(kept).toMatchObject([{ name: 'Anna’s', query: `status=draft&author=${anna.id}` }]);

    value(await forgetFilter(anna, kept[0]?.id ?? ''));
    expect(await keptFilters(edith)).toHaveLength(1);
    value(await forgetFilter(edith, kept[0]?.id ?? ''));
    expect(await keptFilters(edith)).toEqual([]);
    value(await forgetFilter(edith, 'no id'));
  });

  it('is for those who write, and there are thirty at most', async () => {
    for (const other of [moses, guest])
      expect((await keepFilter(other, { name: 'a', query: '' })).ok).toBe(false);
    for (let n = 0; n < 30; n++) value(await keepFilter(abel, { name: `Filter ${n}`, query: '' }));
    expect(refusal(await keepFilter(abel, { name: 'One more', query: '' })).fields).toEqual({
      name: ['You keep 30 filters. Remove one first.'],
    });
    value(await keepFilter(abel, { name: 'Filter 3', query: 'q=a' }));
  });
});
