import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { namedTag, personTag, termTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { createPost, publishPost, savePost, trashPost, unpublishPost } from '@/lib/posts/commands';
import { noPage } from '@/lib/posts/schema';
import { deleteCategory } from '@/lib/taxonomy/category-commands';
import { createCategory } from '@/lib/taxonomy/commands';
import { mergeCategory } from '@/lib/taxonomy/merge-category';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, refusal, value } from '@/test/posts';
import { saveMenu } from './commands';
import { findTargets, menuForEdit } from './desk';
import { siteMenus } from './queries';

const { ada, edith, anna, rita } = cast;
let version: number;
let about: { id: string };
let water: string;
let work: string;

beforeAll(async () => {
  await enterCast();
  about = value(await createPost(edith, { ...noPage, title: 'About', body: 'x' }, now));
  value(await publishPost(edith, about.id, { ...noPage, title: 'About', body: 'x', version: 1 }, now));
  water = value(await createCategory(edith, { name: 'Water' }, now)).id;
  work = value(await createCategory(edith, { name: 'Work' }, now)).id;
});

beforeEach(async () => {
  await db.menuItem.deleteMany();
  await db.settings.update({ where: { id: 1 }, data: { homePageId: null } });
  version = (await db.menu.findUniqueOrThrow({ where: { place: 'main' } })).version;
});

const save = (items: object[], place = 'main') => saveMenu(ada, place, { version, items }, now);
const links = async () => (await siteMenus()).main.map(({ name, path }) => [name, path]);

describe('The menus of the site', () => {
  test('are the top categories at the head, and nothing at the foot, until one is made', async () => {
    expect(await siteMenus()).toEqual({
      main: [
        { name: 'Water', path: '/category/water', under: [] },
        { name: 'Work', path: '/category/work', under: [] },
      ],
      footer: [],
      home: null,
      tags: [],
    });
  });

  test('are saved in their order, with one level under an item, and every page is made anew', async () => {
    const items = [
      { kind: 'page', id: about.id, label: '' },
      { kind: 'category', id: water, label: 'Of water', under: true },
      { kind: 'latest', label: '' },
      { kind: 'address', url: 'https://example.org/x', label: 'Elsewhere', under: true },
    ];
    expect(await save(items)).toEqual({ ok: true, value: { version: version + 1 }, tags: ['site'] });
    expect((await siteMenus()).main).toEqual([
      { name: 'About', path: '/about', under: [{ name: 'Of water', path: '/category/water' }] },
      { name: 'Latest posts', path: '/', under: [{ name: 'Elsewhere', path: 'https://example.org/x' }] },
    ]);
    const menu = await menuForEdit(ada, 'main');
    expect(menu?.items.map(({ target, under, name }) => [target.kind, under, name])).toEqual([
      ['page', false, 'About'],
      ['category', true, 'Water'],
      ['latest', false, 'Latest posts'],
      ['address', true, 'https://example.org/x'],
    ]);
    const { before, after } = await db.auditLog.findFirstOrThrow({ where: { action: 'menu.change' } });
    expect([before, after]).toEqual([
      { items: [] },
      { items: ['About', '– Of water', 'Latest posts', '– Elsewhere (https://example.org/x)'] },
    ]);
  });

  test('saved as they are, are no change; at the foot nothing stands under anything', async () => {
    const items = [
      { kind: 'latest', label: '', under: true },
      { kind: 'latest', label: 'News', under: true },
    ];
    const form = { version: 0, items };
    expect(value(await saveMenu(ada, 'footer', form, now)).version).toBe(1);
    expect(value(await saveMenu(ada, 'footer', { ...form, version: 1 }, now)).version).toBe(1);
    expect((await siteMenus()).footer.map(({ name, under }) => [name, under])).toEqual([
      ['Latest posts', []],
      ['News', []],
    ]);
  });

  test('are an administrator’s', async () => {
    for (const actor of [edith, anna, rita, null]) {
      expect(refusal(await saveMenu(actor, 'main', { version, items: [] }, now)).code).toBe('forbidden');
      expect(await menuForEdit(actor, 'main')).toBeNull();
      expect(await findTargets(actor, 'about')).toEqual([]);
    }
  });

  test.each(['side', '', ['main'], null])('are two: there is none at %j', async (place) => {
    expect(refusal(await saveMenu(ada, place, { version, items: [] }, now)).code).toBe('not-found');
  });

  test('take nothing that is gone, and say so beside the item', async () => {
    const items = [
      { kind: 'page', id: about.id },
      { kind: 'tag', id: about.id },
      { kind: 'article', id: about.id },
    ];
    const gone = ['What this leads to is not there any more. Remove it.'];
    expect(refusal(await save(items)).fields).toEqual({ 'items.1.label': gone, 'items.2.label': gone });
    expect(await db.menuItem.count()).toBe(0);
  });

  test('of two administrators at once, one is told, and nothing is mixed', async () => {
    const forms = ['A', 'B', 'C', 'D'].map((label) => [{ kind: 'latest', label }]);
    const answers = await Promise.all(forms.map((items) => save(items)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const told = answers.filter(({ ok }) => !ok).map((answer) => refusal(answer).code);
    expect(told).toEqual(['conflict', 'conflict', 'conflict']);
    expect(await db.menuItem.count()).toBe(1);
  });
});

describe('A menu follows what it leads to', () => {
  test('a page hides while readers do not have it, what stands under it does not, and another name is its own', async () => {
    value(
      await save([
        { kind: 'page', id: about.id },
        { kind: 'category', id: water, under: true },
      ]),
    );
    expect((await siteMenus()).tags).toEqual([namedTag(about.id), termTag(water)]);
    const hidden = await unpublishPost(edith, about.id, now);
    expect(hidden).toMatchObject({ tags: expect.arrayContaining([namedTag(about.id)]) });
    expect(await links()).toEqual([['Water', '/category/water']]);
    expect((await menuForEdit(ada, 'main'))?.items[0]?.hidden).toBe('It is not published.');
    const form = {
      ...noPage,
      title: 'About us',
      body: 'x',
      slug: 'about-us',
      authorIds: [edith.id],
      version: 2,
    };
    const back = await publishPost(edith, about.id, form, now);
    expect(back).toMatchObject({ tags: expect.arrayContaining([namedTag(about.id)]) });
    expect(await links()).toEqual([['About us', '/about-us']]);
    // A word of its body is nobody's business in a menu.
    const edited = await savePost(edith, about.id, { ...form, body: 'y', version: 3 }, now);
    expect(edited.ok && edited.tags).not.toContain(namedTag(about.id));
  });

  test('a category that is merged or deleted leads to the one that is left, or is gone', async () => {
    const other = value(await createCategory(edith, { name: 'Waste' }, now)).id;
    const below = value(await createCategory(edith, { name: 'Bins', parentId: other }, now)).id;
    value(
      await save([
        { kind: 'category', id: below },
        { kind: 'category', id: work },
      ]),
    );
    value(await deleteCategory(edith, below, now));
    expect(await links()).toEqual([
      ['Waste', '/category/waste'],
      ['Work', '/category/work'],
    ]);
    value(await mergeCategory(edith, other, { intoId: water, responses: 'into' }, now));
    value(await deleteCategory(edith, work, now));
    expect(await links()).toEqual([['Water', '/category/water']]);
  });

  test('an article by its title, a person from their first article on', async () => {
    value(await save([{ kind: 'person', id: anna.id }]));
    expect(await siteMenus()).toMatchObject({ main: [], tags: [personTag(anna.id), namedTag(anna.id)] });
    const post = await published(anna, { title: 'First' });
    version += 1;
    value(
      await save([
        { kind: 'person', id: anna.id },
        { kind: 'article', id: post.id },
      ]),
    );
    expect(await links()).toEqual([
      ['Anna Author', '/author/anna'],
      ['First', post.permalink],
    ]);
    value(await trashPost(edith, post.id, now));
    expect(await links()).toEqual([]);
  });

  test('with a page at the front, that page leads there and the latest posts to their own address', async () => {
    value(await save([{ kind: 'page', id: about.id }, { kind: 'latest' }]));
    await db.settings.update({ where: { id: 1 }, data: { homePageId: about.id } });
    expect((await links()).map(([, path]) => path)).toEqual(['/', '/page/1']);
    expect((await siteMenus()).home?.id).toBe(about.id);
    value(await trashPost(edith, about.id, now));
    expect(await siteMenus()).toMatchObject({
      home: null,
      main: [{ path: '/' }],
      tags: [namedTag(about.id)],
    });
    await db.post.delete({ where: { id: about.id } });
    expect(await siteMenus()).toMatchObject({ home: null, main: [{ path: '/' }], tags: [] });
  });
});

describe('What a menu may lead to', () => {
  test('is found by its name: pages first, then categories, tags, people and articles', async () => {
    const { id } = value(await createPost(edith, { ...noPage, title: 'Water rights', body: 'x' }, now));
    await published(anna, { title: 'High water', tags: ['Waterways'] });
    const found = await findTargets(ada, ' WATER ');
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'page Water rights',
      'category Water',
      'tag Waterways',
      'article High water',
    ]);
    expect(found[0]).toEqual({
      kind: 'page',
      id,
      name: 'Water rights',
      about: '',
      hidden: 'It is not published.',
    });
    expect((await findTargets(ada, 'anna')).map(({ kind }) => kind)).toEqual(['person']);
    expect((await findTargets(ada, '')).map(({ kind }) => kind)).toEqual(['page', 'category']);
    for (const odd of ['%', '_', "' OR 1=1 --", '\0', ['x'], null, 7])
      expect(await findTargets(ada, odd)).toEqual([]);
  });
});
