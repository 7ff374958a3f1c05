import { beforeAll, describe, expect, test } from 'vitest';
import { termTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { byTag } from '@/lib/posts/archives';
import { savePost } from '@/lib/posts/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, refusal, value } from '@/test/posts';
import { leadsTo } from './moved';
import { deleteTag, mergeTag, renameTag } from './tag-commands';

const { ada, edith, anna, moses, rita, guest } = cast;

beforeAll(enterCast);

const tagged = (...tags: string[]) => published(edith, { title: 'A post', tags });
const tag = (name: string) => db.tag.findFirstOrThrow({ where: { name } });
const tagsOf = async (postId: string) =>
  (await db.postTag.findMany({ where: { postId }, orderBy: { position: 'asc' }, select: { tag: true } })).map(
    (row) => row.tag.name,
  );

describe('A tag is renamed', () => {
  test('and every address it had leads there, until another tag takes it', async () => {
    await tagged('Daesh');
    const { id } = await tag('Daesh');
    expect(await renameTag(edith, id, { name: 'ISIL', slug: '' }, now)).toMatchObject({
      ok: true,
      tags: [termTag(id)],
    });
    value(await renameTag(edith, id, { name: 'ISIS', slug: '' }, now));
    for (const slug of ['daesh', 'isil']) expect(await leadsTo('tag', slug)).toBe('isis');
    expect((await byTag('isis', 1))?.posts).toHaveLength(1);
    await tagged('Other');
    value(await renameTag(edith, (await tag('Other')).id, { name: 'Daesh', slug: '' }, now));
    expect(await leadsTo('tag', 'daesh')).toBeNull();
  });

  test('and a form that still has its old name files the post under the new one', async () => {
    const post = await tagged('Bombay');
    value(await renameTag(edith, (await tag('Bombay')).id, { name: 'Mumbai', slug: '' }, now));
    const form = { ...post.form, dek: 'Saved', tags: ['BOMBAY', 'Mumbai', 'Harbour'] };
    value(await savePost(edith, post.id, form, now));
    expect(await tagsOf(post.id)).toEqual(['Mumbai', 'Harbour']);
    expect(await leadsTo('tag', 'bombay')).toBe('mumbai');
  });

  test('in case alone', async () => {
    await tagged('europe');
    const { id } = await tag('europe');
    value(await renameTag(edith, id, { name: 'Europe', slug: 'europe' }, now));
    expect((await tag('Europe')).id).toBe(id);
  });

  test.each([
    ['nothing', { name: '' }, 'name'],
    ['zero-width spaces', { name: '\u200b' }, 'name'],
    ['an object', { name: {} }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(61) }, 'name'],
    ['the name of another', { name: 'TAKEN TAG' }, 'name'],
    ['the slug of another', { name: 'Free', slug: 'taken-tag' }, 'slug'],
  ])('not to %s, which is said beside the field', async (_, fields, field) => {
    await tagged('Taken tag', `Before ${_}`);
    const { id } = await tag(`Before ${_}`);
    expect(Object.keys(refusal(await renameTag(edith, id, fields, now)).fields)).toEqual([field]);
  });

  test('by administrators and editors', async () => {
    await tagged('Whose');
    const { id } = await tag('Whose');
    const answers = await Promise.all(
      [ada, edith, anna, moses, rita, guest].map((actor, n) =>
        renameTag(actor, id, { name: `Whose ${n}` }, now),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false]);
  });
});

describe('A tag is merged', () => {
  test('into one that is named, whatever the case, and each post has it once', async () => {
    const both = await tagged('U.S.', 'War', 'USA');
    const one = await tagged('War', 'U.S.');
    const [gone, into] = [await tag('U.S.'), await tag('USA')];
    const merged = await mergeTag(edith, gone.id, { into: 'usa' }, now);
    expect(merged).toMatchObject({
      ok: true,
      value: { posts: 2 },
      tags: [termTag(gone.id), termTag(into.id)],
    });
    expect(await tagsOf(both.id)).toEqual(['USA', 'War']);
    expect(await tagsOf(one.id)).toEqual(['War', 'USA']);
    expect(await leadsTo('tag', gone.slug)).toBe('usa');
    expect(await tagsOf((await tagged('U.S.')).id)).toEqual(['USA']);
    expect(await leadsTo('tag', gone.slug)).toBe('usa');
  });

  test('not into itself or into nothing', async () => {
    await tagged('Lonely');
    const { id } = await tag('Lonely');
    for (const into of ['LONELY', 'no such tag', '', ['a'], null])
      expect(Object.keys(refusal(await mergeTag(edith, id, { into }, now)).fields)).toEqual(['into']);
    expect(refusal(await mergeTag(anna, id, { into: 'USA' }, now)).code).toBe('forbidden');
  });
});

test('A tag is deleted, and its posts stay', async () => {
  const post = await tagged('Doomed', 'Staying');
  const { id } = await tag('Doomed');
  expect((await deleteTag(anna, id, now)).ok).toBe(false);
  expect(await deleteTag(edith, id, now)).toMatchObject({ ok: true, tags: [termTag(id)] });
  expect(await tagsOf(post.id)).toEqual(['Staying']);
  expect(refusal(await deleteTag(edith, id, now)).code).toBe('not-found');
  expect(refusal(await deleteTag(edith, 'no id', now)).code).toBe('not-found');
});
