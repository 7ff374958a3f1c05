import { beforeAll, describe, expect, test } from 'vitest';
import { namedTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { editPosts } from '@/lib/post-lists/bulk';
import { mostRead } from '@/lib/post-lists/most-read';
import { postList, publishedMonths } from '@/lib/post-lists/queries';
import { allPosts } from '@/lib/post-lists/schema';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForEdit } from '@/lib/settings/queries';
import { createCategory } from '@/lib/taxonomy/commands';
import { categoryBranches } from '@/lib/taxonomy/desk';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, refusal, value } from '@/test/posts';
import { byAuthor, home } from '../archives';
import {
  autosavePost,
  createPost,
  publishPost,
  restorePost,
  savePost,
  trashPost,
  unpublishPost,
} from '../commands';
import { postForEdit } from '../desk';
import { placeOnFront } from '../front/commands';
import { article } from '../queries';
import { carryOut } from '../scheduling/carry-out';
import { schedulePost } from '../scheduling/commands';
import { noPage, type PostForm } from '../schema';
import { pagesAbove } from './queries';

const { ada, edith, anna, moses } = cast;

beforeAll(enterCast);

const page = (fields: Partial<PostForm>): PostForm => ({ ...noPage, body: '<p>Words.</p>', ...fields });

/** A published page, and the form that its next save is made from. */
async function publishedPage(fields: Partial<PostForm>) {
  const form = page(fields);
  const { id } = value(await createPost(edith, form, now));
  const sent = { ...form, version: 1, authorIds: [edith.id] };
  const { permalink, version } = value(await publishPost(edith, id, sent, now));
  return { id, permalink, form: { ...sent, version } };
}

const addressOf = async (id: string) =>
  (await db.post.findUniqueOrThrow({ where: { id }, select: { permalink: true } })).permalink;

describe('A page', () => {
  test('is read at its slug, whatever the pattern, and takes no responses', async () => {
    const { permalink } = await publishedPage({ title: 'About us' });
    expect(permalink).toBe('/about-us');
    expect(await article(permalink, now)).toMatchObject({
      article: { kind: 'page', above: null, closing: { open: false } },
    });
  });

  test('is in no list, no archive, no count and no month, whatever its form said', async () => {
    const { id: categoryId } = value(await createCategory(edith, { name: 'World' }, now));
    const form = page({ title: 'Nowhere', categoryIds: [categoryId], tags: ['Tag'] });
    const { id } = value(await createPost(edith, form, now));
    value(await publishPost(edith, id, { ...form, version: 1 }, new Date('2001-02-03')));
    const post = await published(anna, { title: 'Somewhere' });
    await placeOnFront(edith, id, { sticky: true, featured: true }, now);
    const read = { most: () => [{ path: '/nowhere', count: 9 }], since: 0 };
    Reflect.set(globalThis, Symbol.for('broadside.reads'), read);

    expect((await home(1))?.posts.map(({ title }) => title)).toEqual(['Somewhere']);
    expect(await byAuthor('edith', 1)).toBeNull();
    expect((await categoryBranches()).map(({ posts }) => posts)).toEqual([0]);
    expect(await db.tag.count()).toBe(0);
    expect(await publishedMonths('UTC')).toEqual(['2026-11']);
    expect((await mostRead(10))?.posts).toEqual([]);
    const list = await postList(edith, allPosts, now);
    expect([list.posts.map((row) => row.id), list.counts.published]).toEqual([[post.id], 1]);
  });

  test('is an editor’s: an author may not write, see or list one, even their own', async () => {
    const form = page({ title: 'Mine' });
    for (const actor of [anna, moses]) {
      expect(refusal(await createPost(actor, form, now)).code).toBe('forbidden');
    }
    const { id } = value(await createPost(edith, page({ title: 'Theirs', authorIds: [anna.id] }), now));
    const typed = page({ title: 'Mine', version: 1, authorIds: [anna.id] });
    for (const command of [savePost, publishPost, autosavePost])
      expect(refusal(await command(anna, id, typed, now)).code).toBe('forbidden');
    expect(refusal(await trashPost(anna, id, now)).code).toBe('forbidden');
    expect(await postForEdit(anna, id, now)).toBeNull();
    expect((await postList(anna, { ...allPosts, kind: 'page' }, now)).posts).toEqual([]);
    expect((await postForEdit(ada, id, now))?.form.kind).toBe('page');
  });

  test('stays one, and an article stays one, whatever a form says', async () => {
    const { id, form } = await publishedPage({ title: 'Fixed' });
    value(await savePost(edith, id, { ...form, kind: 'article', title: 'Fixed now', tags: ['a'] }, now));
    const post = await published(edith, { title: 'An article' });
    value(await savePost(edith, post.id, { ...post.form, kind: 'page', parentId: id, title: 'Still' }, now));
    const rows = await db.post.findMany({
      where: { id: { in: [id, post.id] } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, kind: true, parentId: true, permalink: true },
    });
    expect(rows).toContainEqual({ id, kind: 'page', parentId: null, permalink: '/fixed' });
    expect(rows).toContainEqual({ id: post.id, kind: 'article', parentId: null, permalink: post.permalink });
  });

  test.each(['desk', 'api', 'category', 'print', 'sign-in', 'media', 'feed', 'Page'])(
    'is not read where the site is: %s',
    async (slug) => {
      const answer = refusal(await createPost(edith, page({ title: 'x', slug }), now));
      expect(answer.fields.slug?.[0]).toMatch(/^The site uses this address itself\. Take another slug: /);
    },
  );

  test('is not read where another page or a post is, and from its title gets a number', async () => {
    await publishedPage({ title: 'Taken' });
    const again = await createPost(edith, page({ title: 'x', slug: 'taken' }), now);
    expect(refusal(again).fields).toEqual({
      slug: ['Another post has this address. Take another slug: taken-2 is free.'],
    });
    expect((await publishedPage({ title: 'Taken' })).permalink).toBe('/taken-2');
    expect((await publishedPage({ title: 'Search' })).permalink).toBe('/search-2');
  });

  test('cannot be given what has no place on it, in many at once', async () => {
    const { id } = await publishedPage({ title: 'Bulky' });
    const tagged = value(await editPosts(edith, { act: 'addTag', postId: id, tag: 'x' }, now));
    expect(tagged.left).toEqual([{ id, title: 'Bulky', why: 'A page has no categories, tags or byline.' }]);
    expect(value(await editPosts(edith, { act: 'trash', postId: id }, now)).changed).toBe(1);
  });

  test('needs no author to be published, but a title and words', async () => {
    const { id } = value(await createPost(edith, page({ title: '', slug: 'bare' }), now));
    await db.postAuthor.deleteMany({ where: { postId: id } });
    const empty = await publishPost(edith, id, page({ version: 1, body: '' }), now);
    expect(Object.keys(refusal(empty).fields)).toEqual(['title', 'body']);
    expect(value(await publishPost(edith, id, page({ version: 1, title: 'Bare' }), now)).permalink).toBe(
      '/bare',
    );
  });
});

describe('A page under another', () => {
  test('is read below it, and names it', async () => {
    const above = await publishedPage({ title: 'House' });
    const { permalink } = await publishedPage({ title: 'Team', parentId: above.id });
    expect(permalink).toBe('/house/team');
    expect(await article(permalink, now)).toMatchObject({
      article: { parentId: above.id, above: { name: 'House', path: '/house' } },
    });
    value(await unpublishPost(edith, above.id, now));
    expect(await article(permalink, now)).toMatchObject({ article: { above: null } });
  });

  test('moves with it, and with what stands above that; old addresses lead on', async () => {
    const top = await publishedPage({ title: 'Top' });
    const middle = await publishedPage({ title: 'Middle', parentId: top.id });
    const low = await publishedPage({ title: 'Low', parentId: middle.id });
    const draft = value(await createPost(edith, page({ title: 'Draft', parentId: middle.id }), now));

    const renamed = await savePost(edith, top.id, { ...top.form, slug: 'summit' }, now);
    expect(await addressOf(low.id)).toBe('/summit/middle/low');
    expect(await addressOf(draft.id)).toBeNull();
    expect(renamed).toMatchObject({
      tags: expect.arrayContaining([middle.id, low.id].flatMap((id) => [postTag(id), namedTag(id)])),
    });
    value(await savePost(edith, middle.id, { ...middle.form, parentId: '' }, now));
    expect([await addressOf(middle.id), await addressOf(low.id)]).toEqual(['/middle', '/middle/low']);
    for (const was of ['/top/middle/low', '/summit/middle/low'])
      expect(await article(was, now)).toEqual({ kind: 'moved', to: '/middle/low' });
  });

  test('gets a number where it moves to an address that is taken', async () => {
    const above = await publishedPage({ title: 'From' });
    const child = await publishedPage({ title: 'Child', parentId: above.id });
    const { id } = await published(edith, { title: 'An imported article' });
    await db.address.create({ data: { path: '/to/child', postId: id, createdAt: now } });
    value(await savePost(edith, above.id, { ...above.form, slug: 'to' }, now));
    expect(await addressOf(child.id)).toBe('/to/child-2');
    expect((await postForEdit(edith, child.id, now))?.form.slug).toBe('child-2');
  });

  test('does not stand under itself, below itself, under an article, a draft, or what is gone', async () => {
    const above = await publishedPage({ title: 'Ring' });
    const child = await publishedPage({ title: 'Inner', parentId: above.id });
    const draft = value(await createPost(edith, page({ title: 'Not out' }), now));
    const post = await published(edith, { title: 'No page' });
    const gone = await publishedPage({ title: 'Gone' });
    value(await trashPost(edith, gone.id, now));
    const sentences = await Promise.all(
      [above.id, child.id, draft.id, post.id, gone.id, '00000000-0000-7000-8000-0000000000ff'].map(
        async (parentId) =>
          refusal(await savePost(edith, above.id, { ...above.form, parentId }, now)).fields.parentId?.[0],
      ),
    );
    expect(sentences).toEqual([
      'A page cannot stand under itself, nor under one that is below it. Choose another.',
      'A page cannot stand under itself, nor under one that is below it. Choose another.',
      '“Not out” has no address yet. Publish it first, or choose another page.',
      'The page above is not there any more. Choose another.',
      'The page above is not there any more. Choose another.',
      'The page above is not there any more. Choose another.',
    ]);
    const offered = (await pagesAbove(above.id)).map(({ id }) => id);
    for (const id of [above.id, child.id, draft.id, post.id, gone.id]) expect(offered).not.toContain(id);
  });

  test('stays where it is when the one above is taken back, trashed, restored or deleted', async () => {
    const above = await publishedPage({ title: 'Roof' });
    const child = await publishedPage({ title: 'Room', parentId: above.id });
    value(await trashPost(edith, above.id, now));
    const { version } = value(
      await savePost(edith, child.id, { ...child.form, title: 'A room', slug: 'room' }, now),
    );
    value(await restorePost(edith, above.id, now));
    expect(await addressOf(child.id)).toBe('/roof/room');
    value(await trashPost(edith, above.id, now));
    await db.post.delete({ where: { id: above.id } });
    const form = { ...child.form, version, slug: 'room', title: 'The room', parentId: '' };
    value(await savePost(edith, child.id, form, now));
    expect(await addressOf(child.id)).toBe('/roof/room');
  });

  test('moves when the new address of the one above was waiting for its update, or for its hour', async () => {
    const above = await publishedPage({ title: 'Waits' });
    const child = await publishedPage({ title: 'Below', parentId: above.id });
    const typed = { ...above.form, slug: 'waited' };
    value(await autosavePost(edith, above.id, typed, now));
    expect(await addressOf(child.id)).toBe('/waits/below');
    value(await unpublishPost(edith, above.id, now));
    expect(await addressOf(child.id)).toBe('/waited/below');
    const { form } = (await postForEdit(edith, above.id, now)) ?? {};
    if (!form) throw new Error('It was there.');
    value(await savePost(edith, above.id, { ...form, slug: 'in-its-hour' }, now));
    value(await schedulePost(edith, above.id, { at: '2026-11-23T10:00', which: 'first' }, now));
    value(await carryOut(above.id, new Date('2026-11-23T10:00:01Z')));
    expect(await addressOf(child.id)).toBe('/in-its-hour/below');
  });

  test('of two who put two pages under each other at once, one is told', async () => {
    const [one, other] = [await publishedPage({ title: 'One' }), await publishedPage({ title: 'Other' })];
    const answers = await Promise.all([
      savePost(edith, one.id, { ...one.form, parentId: other.id }, now),
      savePost(ada, other.id, { ...other.form, parentId: one.id }, now),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('many who rename above and below at once leave every address in its place', async () => {
    const top = await publishedPage({ title: 'Race' });
    const middle = await publishedPage({ title: 'Lap', parentId: top.id });
    const low = await publishedPage({ title: 'Foot', parentId: middle.id });
    const rename = async (one: typeof top, slug: string) => {
      const form = (await postForEdit(edith, one.id, now))?.form;
      if (form) await savePost(edith, one.id, { ...form, slug }, now);
    };
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        rename([top, middle, low][n % 3] ?? top, `${['race', 'lap', 'foot'][n % 3]}-${n}`),
      ),
    );
    const [a, b, c] = await Promise.all([top, middle, low].map(({ id }) => addressOf(id)));
    expect(b?.startsWith(`${a}/lap`)).toBe(true);
    expect(c?.startsWith(`${b}/foot`)).toBe(true);
  });

  test('PostgreSQL too refuses a ring, and a page under an article', async () => {
    const above = await publishedPage({ title: 'Hold' });
    const child = await publishedPage({ title: 'Held', parentId: above.id });
    const post = await published(edith, { title: 'None' });
    for (const [id, parentId] of [
      [above.id, child.id],
      [above.id, post.id],
      [post.id, above.id],
    ] as const)
      await expect(db.post.update({ where: { id }, data: { parentId } })).rejects.toThrow();
  });
});

describe('The desk lists pages', () => {
  test('as a tree that is cut into pages, and flat when they are looked for', async () => {
    await db.post.deleteMany({ where: { kind: 'page' } });
    const about = await publishedPage({ title: 'About' });
    await publishedPage({ title: 'Team', parentId: about.id });
    await publishedPage({ title: 'Imprint' });
    const query = { ...allPosts, kind: 'page' } as const;
    const rows = async (more: object, take?: number) => {
      const list = await postList(edith, { ...query, ...more }, now, take);
      return { ...list, names: list.posts.map(({ title, depth }) => '– '.repeat(depth) + title) };
    };
    const all = await rows({});
    expect([all.names, all.before, all.after]).toEqual([['About', '– Team', 'Imprint'], null, null]);
    expect(all.counts.all).toBe(3);
    const first = await rows({}, 2);
    const second = await rows({ after: first.after }, 2);
    expect([first.names, second.names, second.after]).toEqual([['About', '– Team'], ['Imprint'], null]);
    expect((await rows({ before: second.before }, 2)).names).toEqual(['About', '– Team']);
    expect((await rows({ q: 'te' })).names).toEqual(['Team']);
    expect((await rows({ sort: 'title' })).names).toEqual(['About', 'Imprint', 'Team']);
  });
});

describe('The page at the front', () => {
  test('is one that readers have; others are refused beside the field', async () => {
    const settings = await settingsForEdit();
    const { id } = await publishedPage({ title: 'Front' });
    const draft = value(await createPost(edith, page({ title: 'Not yet' }), now));
    const post = await published(edith, { title: 'Never' });
    for (const homePageId of [draft.id, post.id, '00000000-0000-7000-8000-0000000000ff']) {
      expect(refusal(await saveSettings(ada, { ...settings, homePageId }, now)).fields).toEqual({
        homePageId: ['This page is not published, or is gone. Choose another.'],
      });
    }
    for (const homePageId of ['x', ['y'], {}])
      expect(
        refusal(await saveSettings(ada, { ...settings, homePageId }, now)).fields.homePageId,
      ).toBeDefined();
    value(await saveSettings(ada, { ...settings, homePageId: id }, now));
    expect((await settingsForEdit()).homePageId).toBe(id);
    // Taken back later it is no obstacle to other settings, and deleted it is forgotten.
    value(await trashPost(edith, id, now));
    value(await saveSettings(ada, { ...settings, homePageId: id, tagline: 'New' }, now));
    await db.post.delete({ where: { id } });
    expect((await settingsForEdit()).homePageId).toBeNull();
  });
});
