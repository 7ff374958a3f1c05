import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { trashPost } from '@/lib/posts/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, value } from '@/test/posts';
import { createCategory } from './commands';
import { categoryBranches, categoryForEdit, tagForEdit, tagPage, tagWords } from './desk';

const { edith } = cast;

beforeAll(enterCast);

test('Categories are listed with the posts in them and below them, each once, without the trash', async () => {
  const world = value(await createCategory(edith, { name: 'World' }, now)).id;
  const iraq = value(await createCategory(edith, { name: 'Iraq', parentId: world }, now)).id;
  await made(edith, { title: 'Both', categoryIds: [world, iraq] });
  await made(edith, { title: 'Below', categoryIds: [iraq] });
  const gone = await made(edith, { title: 'Gone', categoryIds: [iraq] });
  await trashPost(edith, gone.id, now);
  expect(await categoryBranches()).toMatchObject([
    { name: 'World', posts: 2, children: [{ name: 'Iraq', posts: 2, children: [] }] },
  ]);
  expect(await categoryForEdit(iraq)).toMatchObject({ name: 'Iraq', parentId: world, formerSlugs: [] });
  expect(await categoryForEdit('no id')).toBeNull();
});

test('Tags are searched by name, to the letter, and paged in both directions', async () => {
  const names = Array.from({ length: 205 }, (_, n) => `Tag ${String(n).padStart(3, '0')}`);
  await db.tag.createMany({
    data: names.map((name) => ({ name, slug: name.toLowerCase().replace(' ', '-') })),
  });
  const first = await tagPage({ q: 'tag' });
  const second = await tagPage({ q: 'tag', after: first.after ?? '' });
  const third = await tagPage({ q: 'tag', after: second.after ?? '' });
  expect([first, second, third].flatMap(({ tags }) => tags.map(({ name }) => name))).toEqual(names);
  expect([first.before, third.after]).toEqual([null, null]);
  expect(await tagPage({ q: 'tag', before: third.before ?? '' })).toEqual(second);
  expect((await tagPage({ q: '_' })).tags).toEqual([]);
  expect((await tagPage({ q: 'tag', after: 'nowhere' })).tags).toEqual(first.tags);
  expect(await tagForEdit(first.tags[0]?.id ?? '')).toMatchObject({ name: 'Tag 000', posts: 0 });
  expect([tagWords(['a']), tagWords('\0'), tagWords(' a  b ')]).toEqual(['', '', 'a b']);
});
