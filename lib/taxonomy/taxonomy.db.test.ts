import { beforeAll, describe, expect, test } from 'vitest';
import { siteTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { complaintOf } from '@/test/complaint';
import { enterCast } from '@/test/enter-cast';
import { now, refusal, value } from '@/test/posts';
import { createCategory } from './commands';
import { categoryTree, tagNames } from './queries';

const { ada, edith, anna, moses, rita, guest } = cast;

beforeAll(enterCast);

const make = async (name: string, parentId: string | null = null) =>
  value(await createCategory(edith, { name, parentId }, now)).id;

describe('A category', () => {
  test('is made in its place, at the top or under another', async () => {
    const world = await make('World');
    const asia = await make('Asia', world);
    await make('Iraq', asia);
    await make('Africa', world);
    expect(await categoryTree()).toMatchObject([
      {
        name: 'World',
        children: [{ name: 'Africa' }, { name: 'Asia', children: [{ name: 'Iraq', slug: 'iraq' }] }],
      },
    ]);
  });

  test('at the top is in the menu of every page; one below is not', async () => {
    const top = await createCategory(edith, { name: 'In the menu', parentId: '' }, now);
    expect(top).toMatchObject({ ok: true, tags: [siteTag] });
    const below = await createCategory(edith, { name: 'Below', parentId: value(top).id }, now);
    expect(below).toMatchObject({ ok: true, tags: [] });
  });

  test('may have the name of one elsewhere, with a slug of its own', async () => {
    const parents = [await make('North'), await make('South')];
    const ids = [await make('Cities', parents[0]), await make('Cities', parents[1])];
    const rows = await db.category.findMany({ where: { id: { in: ids } }, orderBy: { slug: 'asc' } });
    expect(rows.map(({ slug }) => slug)).toEqual(['cities', 'cities-2']);
  });

  test('with the name of its neighbour is refused, whatever the case', async () => {
    await make('Opinion');
    const again = await createCategory(edith, { name: 'OPINION', parentId: null }, now);
    expect(refusal(again).fields).toEqual({ name: ['There is a category “OPINION” here already.'] });
  });

  test('made twice at once is made once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => createCategory(edith, { name: 'Once' }, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['an invisible name', { name: '\u200b' }, 'name'],
    ['a list for a name', { name: ['a'] }, 'name'],
    ['an object for a name', { name: { a: 1 } }, 'name'],
    ['too long a name', { name: 'x'.repeat(101) }, 'name'],
    ['a parent that is no id', { name: 'a', parentId: 'x' }, 'parentId'],
    ['a list for a parent', { name: 'a', parentId: [] }, 'parentId'],
    ['a parent that is gone', { name: 'a', parentId: crypto.randomUUID() }, 'parentId'],
  ])('with %s is refused beside its field', async (_, fields, field) => {
    expect(Object.keys(refusal(await createCategory(edith, fields, now)).fields)).toEqual([field]);
  });

  test('is made by those who write', async () => {
    const may = await Promise.all(
      [ada, edith, anna, moses, rita, guest].map((actor, n) =>
        createCategory(actor, { name: `By ${n}` }, now),
      ),
    );
    expect(may.map(({ ok }) => ok)).toEqual([true, true, true, false, false, false]);
  });

  test('named in emoji has a slug too', async () => {
    const id = await make('🎉');
    expect((await db.category.findUniqueOrThrow({ where: { id } })).slug).toBe('category');
  });
});

describe('PostgreSQL refuses', () => {
  const move = (id: string, parentId: string) => db.category.update({ where: { id }, data: { parentId } });

  test('a category that is its own parent or ancestor', async () => {
    const top = await make('Ring');
    const middle = await make('Middle', top);
    const leaf = await make('Leaf', middle);
    for (const below of [top, middle, leaf])
      expect(await complaintOf(move(top, below))).toBe('a category cannot be its own ancestor');
  });

  test('a ring that two moves would close together', async () => {
    const [one, other] = [await make('One'), await make('Other')];
    const said = await Promise.all([complaintOf(move(one, other)), complaintOf(move(other, one))]);
    expect(said.sort()).toEqual(['a category cannot be its own ancestor', 'nothing']);
  });

  test('to remove a category that has others below it', async () => {
    const parent = await make('Parent');
    await make('Child', parent);
    expect(await complaintOf(db.category.delete({ where: { id: parent } }))).toMatch(/foreign key/);
  });
});

test('tags are offered by name', async () => {
  await db.tag.createMany({
    data: [
      { name: 'b', slug: 'b' },
      { name: 'a', slug: 'a' },
    ],
  });
  expect(await tagNames()).toEqual(['a', 'b']);
});
