import { beforeAll, describe, expect, test } from 'vitest';
import { postsTag, siteTag, termTag } from '@/lib/cache-tags';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import { byCategory } from '@/lib/posts/archives';
import { autosavePost, savePost } from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, refusal, value } from '@/test/posts';
import { deleteCategory, editCategory, moveCategory, stepCategory } from './category-commands';
import { createCategory } from './commands';
import { mergeCategory } from './merge-category';
import { leadsTo } from './moved';
import { categoryTree } from './queries';

const { ada, edith, anna, moses, rita, guest } = cast;

beforeAll(enterCast);

const make = async (name: string, parentId: string | null = null) =>
  value(await createCategory(edith, { name, parentId }, now)).id;
const row = (id: string) => db.category.findUniqueOrThrow({ where: { id } });
const postIn = async (...categoryIds: string[]) =>
  (await published(edith, { title: 'A post', categoryIds })).id;
const categoriesOf = async (postId: string) =>
  (
    await db.postCategory.findMany({
      where: { postId },
      orderBy: { position: 'asc' },
      select: { categoryId: true },
    })
  ).map(({ categoryId }) => categoryId);
const edit = (id: string, fields: object) => editCategory(edith, id, fields, now);

/** A post whose changes wait, filed in these by them alone; answers how to look at them. */
const changedInto = async (...categoryIds: string[]) => {
  const { id, form } = await published(edith, { title: 'A post' });
  value(await autosavePost(edith, id, { ...form, categoryIds }, now));
  return async () => (await postForEdit(edith, id, now))?.form ?? form;
};

describe('A category is changed', () => {
  test('in name, description and text, which stands safely on its page', async () => {
    const id = await make('Wold');
    value(
      await edit(id, {
        name: 'World',
        description: 'Far and near',
        text: 'One <script>x</script>\n\nTwo & three',
      }),
    );
    expect(await byCategory('world', 1)).toMatchObject({
      name: 'World',
      description: 'Far and near',
      text: '<p>One </p>\n<p>Two &amp; three</p>',
    });
  });

  test('and its old address leads to the new one', async () => {
    const id = await make('Old name');
    value(await edit(id, { name: 'New name', slug: 'brand-new' }));
    expect((await row(id)).slug).toBe('brand-new');
    expect(await leadsTo('category', 'old-name')).toBe('brand-new');
  });

  test('again and again, and every address it had leads there in one step', async () => {
    const id = await make('First');
    for (const name of ['Second', 'Third', 'Fourth']) value(await edit(id, { name, slug: '' }));
    for (const slug of ['first', 'second', 'third']) expect(await leadsTo('category', slug)).toBe('fourth');
    value(await edit(id, { name: 'First', slug: 'first' }));
    expect(await leadsTo('category', 'first')).toBeNull();
    expect(await leadsTo('category', 'fourth')).toBe('first');
  });

  test('and a new one that takes the old address ends the redirect', async () => {
    const id = await make('Taken');
    value(await edit(id, { name: 'Given away' }));
    expect(await leadsTo('category', 'taken')).toBe('given-away');
    await make('Taken');
    expect(await leadsTo('category', 'taken')).toBeNull();
  });

  test('and the pages that name it are made anew, all of them when it is in the menu', async () => {
    const top = await make('Top change');
    expect(await edit(top, { name: 'Top changed' })).toMatchObject({ tags: [siteTag, termTag(top)] });
    const below = await make('Below change', top);
    expect(await edit(below, { name: 'Below changed' })).toMatchObject({ tags: [termTag(below)] });
    expect(await edit(below, { name: 'Below changed' })).toMatchObject({ ok: true, tags: [] });
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a list for a name', { name: ['a'] }, 'name'],
    ['too long a name', { name: 'x'.repeat(101) }, 'name'],
    ['an object for a slug', { name: 'Fine', slug: {} }, 'slug'],
    ['too long a slug', { name: 'Fine', slug: 'x'.repeat(201) }, 'slug'],
    ['a list for a description', { name: 'Fine', description: [] }, 'description'],
    ['too long a description', { name: 'Fine', description: 'x'.repeat(301) }, 'description'],
    ['an object for a text', { name: 'Fine', text: {} }, 'text'],
    ['too long a text', { name: 'Fine', text: 'x'.repeat(20_001) }, 'text'],
    ['the slug of another', { name: 'Fine', slug: 'occupied' }, 'slug'],
    ['the name of its neighbour', { name: 'OCCUPIED' }, 'name'],
  ])('and with %s is refused beside its field', async (_, fields, field) => {
    const [id] = [await make(`For ${_}`)];
    await createCategory(edith, { name: 'Occupied' }, now);
    expect(Object.keys(refusal(await edit(id, fields)).fields)).toEqual([field]);
  });

  test('by administrators and editors', async () => {
    const id = await make('Whose');
    const answers = await Promise.all(
      [ada, edith, anna, moses, rita, guest].map((actor, n) =>
        editCategory(actor, id, { name: `Whose ${n}` }, now),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false]);
  });
});

describe('A category is moved', () => {
  test('with all below it, and the sections above show its posts', async () => {
    const [north, south] = [await make('North'), await make('South')];
    const city = await make('City', north);
    await postIn(city);
    expect((await byCategory('south', 1))?.posts).toHaveLength(0);
    expect(await moveCategory(edith, city, { parentId: south }, now)).toMatchObject({ tags: [postsTag] });
    expect((await byCategory('south', 1))?.posts).toHaveLength(1);
    expect(await moveCategory(edith, city, { parentId: '' }, now)).toMatchObject({
      tags: [siteTag, postsTag],
    });
    expect((await row(city)).parentId).toBeNull();
  });

  test('but never under itself or below itself, which is said', async () => {
    const top = await make('Ring');
    const leaf = await make('Leaf', top);
    for (const parentId of [top, leaf]) {
      const refused = refusal(await moveCategory(edith, top, { parentId }, now));
      expect(refused.message).toBe('A category cannot stand under itself, nor under one that is below it.');
    }
  });

  test('two people who would close a ring together are both answered in words', async () => {
    const [one, other] = [await make('One'), await make('Other')];
    const answers = await Promise.all([
      moveCategory(edith, one, { parentId: other }, now),
      moveCategory(ada, other, { parentId: one }, now),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('not onto a level that has its name, nor under one that is gone', async () => {
    const [a, b] = [await make('Level A'), await make('Level B')];
    const same = await make('Same', a);
    await make('SAME', b);
    expect(refusal(await moveCategory(edith, same, { parentId: b }, now)).message).toMatch(/there already/);
    for (const parentId of [crypto.randomUUID(), 'x', ['y']])
      expect(Object.keys(refusal(await moveCategory(edith, same, { parentId }, now)).fields)).toEqual([
        'parentId',
      ]);
  });

  test('by one step of a key, in and out', async () => {
    const parent = await make('Steps');
    const [a, b] = [await make('A', parent), await make('B', parent)];
    value(await stepCategory(edith, b, 'in', now));
    expect((await row(b)).parentId).toBe(a);
    expect(refusal(await stepCategory(edith, b, 'in', now)).message).toBe(
      'It cannot be moved further that way.',
    );
    value(await stepCategory(edith, b, 'out', now));
    expect((await row(b)).parentId).toBe(parent);
    expect((await stepCategory(anna, b, 'out', now)).ok).toBe(false);
  });
});

describe('A category is merged into another', () => {
  test('with its posts, each once, in the better of its two places', async () => {
    const [gone, into, third] = [await make('Gone'), await make('Into'), await make('Third')];
    const only = await postIn(third, gone);
    const both = await postIn(gone, third, into);
    const none = await postIn(into);
    expect(value(await mergeCategory(edith, gone, { intoId: into }, now))).toEqual({
      intoId: into,
      posts: 2,
    });
    expect(await categoriesOf(only)).toEqual([third, into]);
    expect(await categoriesOf(both)).toEqual([into, third]);
    expect(await categoriesOf(none)).toEqual([into]);
    expect((await byCategory('into', 1))?.posts).toHaveLength(3);
  });

  test('also in changes that wait for an update', async () => {
    const [gone, into, third] = [await make('Waits'), await make('Takes'), await make('Beside')];
    const [only, both] = [await changedInto(third, gone), await changedInto(gone, third, into)];
    expect(value(await mergeCategory(edith, gone, { intoId: into }, now)).posts).toBe(0);
    expect((await only()).categoryIds).toEqual([third, into]);
    expect((await both()).categoryIds).toEqual([into, third]);
  });

  test('with what stands under it and every address it had', async () => {
    const [gone, into] = [await make('Merged'), await make('Kept')];
    const child = await make('Child', gone);
    value(await edit(gone, { name: 'Merged later' }));
    value(await mergeCategory(edith, gone, { intoId: into }, now));
    expect((await row(child)).parentId).toBe(into);
    for (const slug of ['merged', 'merged-later']) expect(await leadsTo('category', slug)).toBe('kept');
    value(await edit(into, { name: 'Kept anew' }));
    for (const slug of ['merged', 'merged-later', 'kept'])
      expect(await leadsTo('category', slug)).toBe('kept-anew');
  });

  test('that stands below it, which then takes its place', async () => {
    const above = await make('Above');
    const gone = await make('Middle', above);
    const between = await make('Between', gone);
    const into = await make('Deep', between);
    value(await mergeCategory(edith, gone, { intoId: into }, now));
    expect((await row(into)).parentId).toBe(above);
    expect((await row(between)).parentId).toBe(into);
  });

  test('and whose setting for responses holds is chosen', async () => {
    const [one, two, into] = [await make('Shut one'), await make('Shut two'), await make('Follows')];
    await db.category.updateMany({ where: { id: { in: [one, two] } }, data: { responses: 'closed' } });
    const merged = await mergeCategory(edith, one, { intoId: into }, now);
    expect((await row(into)).responses).toBe('follow');
    // Categories have something to say of responses: articles everywhere may change.
    expect(merged).toMatchObject({ tags: [siteTag, postsTag, termTag(one), termTag(into)] });
    value(await mergeCategory(edith, two, { intoId: into, responses: 'from' }, now));
    expect((await row(into)).responses).toBe('closed');
    expect((await closingRules()).categories.get(into)).toMatchObject({ responses: 'closed' });
    await db.category.update({ where: { id: into }, data: { responses: 'follow' } });
  });

  test('not into itself, one that is gone, or one with a namesake below it', async () => {
    const [one, other] = [await make('Here'), await make('Yonder')];
    await make('Namesake', one);
    await make('namesake', other);
    expect(refusal(await mergeCategory(edith, one, { intoId: other }, now)).message).toMatch(
      'Both have a category “Namesake” under them.',
    );
    for (const intoId of [one, crypto.randomUUID(), 'x', undefined, [other]])
      expect(Object.keys(refusal(await mergeCategory(edith, one, { intoId }, now)).fields)).toEqual([
        'intoId',
      ]);
    expect(refusal(await mergeCategory(edith, crypto.randomUUID(), { intoId: one }, now)).code).toBe(
      'not-found',
    );
    expect(refusal(await mergeCategory(anna, one, { intoId: other }, now)).code).toBe('forbidden');
  });

  test('while its posts are saved, and none is lost', async () => {
    const [gone, into] = [await make('Busy'), await make('Quiet')];
    const posts = await Promise.all(
      Array.from({ length: 5 }, () => published(edith, { title: 'P', categoryIds: [gone] })),
    );
    const [merged, ...saves] = await Promise.all([
      mergeCategory(edith, gone, { intoId: into }, now),
      ...posts.map((post) => savePost(edith, post.id, { ...post.form, dek: 'Saved' }, now)),
    ]);
    expect(value(merged)).toMatchObject({ posts: 5 });
    for (const save of saves) if (!save.ok) expect(Object.keys(save.refusal.fields)).toEqual(['categoryIds']);
    for (const post of posts) expect(await categoriesOf(post.id)).toEqual([into]);
  });
});

describe('A category is deleted', () => {
  test('and its posts keep their other categories, and what stands under it moves up', async () => {
    const above = await make('Stays above');
    const gone = await make('Goes', above);
    const child = await make('Orphan', gone);
    const other = await make('Other home');
    const post = await postIn(gone, other);
    expect(await deleteCategory(edith, gone, now)).toMatchObject({
      ok: true,
      tags: [postsTag, termTag(gone)],
    });
    expect(await categoriesOf(post)).toEqual([other]);
    expect((await row(child)).parentId).toBe(above);
    expect(await leadsTo('category', 'goes')).toBe('stays-above');
  });

  test('and changes that wait keep their other categories', async () => {
    const [gone, other] = [await make('Goes too'), await make('Stays here')];
    const [both, only] = [await changedInto(gone, other), await changedInto(gone)];
    value(await deleteCategory(edith, gone, now));
    expect((await both()).categoryIds).toEqual([other]);
    expect((await only()).categoryIds).toEqual([]);
  });

  test('and one at the top leads nowhere any more', async () => {
    const id = await make('Leads on');
    value(await edit(id, { name: 'Leads nowhere' }));
    value(await deleteCategory(edith, id, now));
    expect(await leadsTo('category', 'leads-on')).toBeNull();
    expect(await byCategory('leads-nowhere', 1)).toBeNull();
  });

  test('not when its level already has the name of one under it, nor by an author', async () => {
    const gone = await make('Holder');
    await make('Doubled', gone);
    await make('Doubled');
    expect(refusal(await deleteCategory(edith, gone, now)).message).toMatch(
      'Both levels have a category “Doubled”.',
    );
    expect(refusal(await deleteCategory(anna, gone, now)).code).toBe('forbidden');
    expect(JSON.stringify(await categoryTree())).toContain('Holder');
  });

  test('and the log says what it was', async () => {
    const id = await make('For the log');
    value(await deleteCategory(edith, id, now));
    const entry = await db.auditLog.findFirstOrThrow({ where: { action: 'category.delete', subjectId: id } });
    expect(entry).toMatchObject({ actorName: 'Edith Editor', before: { name: 'For the log', posts: 0 } });
  });
});
