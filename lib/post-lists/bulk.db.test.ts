import { beforeAll, describe, expect, it } from 'vitest';
import { postsTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { autosavePost } from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { scheduleUpdate } from '@/lib/posts/scheduling/update-commands';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, refusal, value } from '@/test/posts';
import { editPosts } from './bulk';

const { ada, edith, anna, abel, moses, rita, guest } = cast;

beforeAll(enterCast);

const all = async (actor: typeof edith | null, fields: object) => value(await editPosts(actor, fields, now));
const post = (id: string) =>
  db.post.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      version: true,
      authors: { select: { userId: true } },
      categories: { orderBy: { position: 'asc' }, select: { categoryId: true } },
      tags: { orderBy: { position: 'asc' }, select: { tag: { select: { name: true } } } },
      revisions: { orderBy: { version: 'asc' }, select: { version: true } },
    },
  });

describe('Many posts at once', () => {
  it('are put into one more category, each with a revision, and those in it already are left', async () => {
    const world = value(await createCategory(edith, { name: 'World' }, now)).id;
    const arts = value(await createCategory(edith, { name: 'Arts' }, now)).id;
    const one = await published(edith, { title: 'One', categoryIds: [arts] });
    const two = await made(anna, { title: 'Two' });
    const has = await made(anna, { title: 'Has', categoryIds: [world] });
    const fields = { act: 'addCategory', categoryId: world, postId: [one.id, two.id, has.id] };
    const outcome = await editPosts(edith, fields, now);
    expect(outcome).toMatchObject({ ok: true, value: { changed: 2, same: 1, left: [] } });
    expect(outcome).toMatchObject({ tags: [postTag(one.id), postsTag] });
    expect((await post(one.id)).categories.map(({ categoryId }) => categoryId)).toEqual([arts, world]);
    expect((await post(one.id)).revisions.at(-1)?.version).toBe((await post(one.id)).version);
  });

  it('get one more tag, once, whatever the case', async () => {
    const one = await made(edith, { title: 'One', tags: ['War'] });
    const has = await made(edith, { title: 'Has', tags: ['peace'] });
    const fields = { act: 'addTag', tag: 'Peace', postId: [one.id, has.id] };
    expect(await all(edith, fields)).toEqual({ changed: 1, same: 1, left: [] });
    expect((await post(one.id)).tags.map(({ tag }) => tag.name)).toEqual(['War', 'peace']);
  });

  it('get another author from an editor, not from an author', async () => {
    const { id } = await made(anna, { title: 'Anna’s' });
    const fields = { act: 'setAuthor', authorId: abel.id, postId: id };
    expect((await all(anna, fields)).left).toEqual([
      { id, title: 'Anna’s', why: 'Only an editor can change who wrote a post.' },
    ]);
    expect(await all(edith, fields)).toMatchObject({ changed: 1 });
    expect((await post(id)).authors).toEqual([{ userId: abel.id }]);
    expect((await all(edith, { ...fields, authorId: rita.id })).left).toHaveLength(1);
  });

  it('go into the trash and come back', async () => {
    const ids = [await published(edith, { title: 'Out' }), await made(edith, { title: 'In' })].map(
      ({ id }) => id,
    );
    expect(await all(edith, { act: 'trash', postId: ids })).toMatchObject({ changed: 2 });
    expect((await all(edith, { act: 'addTag', tag: 'a', postId: ids })).left.map(({ why }) => why)).toEqual(
      Array(2).fill('This post is in the trash. Restore it first.'),
    );
    expect(await all(edith, { act: 'restore', postId: ids })).toMatchObject({ changed: 2 });
    expect(await Promise.all(ids.map(async (id) => (await post(id)).status))).toEqual(['published', 'draft']);
  });

  it('are refused one by one, and the others are done', async () => {
    const [mine, theirs] = [await made(anna, { title: 'Mine' }), await made(edith, { title: 'Theirs' })];
    const gone = crypto.randomUUID();
    const result = await all(anna, { act: 'trash', postId: [mine.id, theirs.id, gone, mine.id] });
    expect(result).toEqual({
      changed: 1,
      same: 0,
      left: [
        { id: theirs.id, title: '', why: 'You may not do this to this post. Ask an editor.' },
        { id: gone, title: '', why: 'This post is not there any more.' },
      ],
    });
  });

  it('whose changes wait for an update are left, and the changes with them', async () => {
    const { id, form } = await published(edith, { title: 'Read' });
    value(await autosavePost(edith, id, { ...form, dek: 'Typed since' }, now));
    expect((await all(ada, { act: 'addTag', tag: 'War', postId: id })).left[0]?.why).toBe(
      'Changes to this post wait. Update it, or discard them, first.',
    );
    expect((await postForEdit(edith, id, now))?.form.dek).toBe('Typed since');
  });

  it('whose update is planned are left, also when the text in hand is the readers’ again', async () => {
    const { id, form } = await published(edith, { title: 'Planned', slug: 'planned' });
    const { version } = value(await autosavePost(edith, id, { ...form, dek: 'Meant' }, now));
    value(await scheduleUpdate(edith, id, { at: '2026-12-24T18:00' }, now));
    value(await autosavePost(edith, id, { ...form, version }, now));
    expect((await all(ada, { act: 'addTag', tag: 'War', postId: id })).left[0]?.why).toBe(
      'An update of this post is planned. Let it go out, or give it up, first.',
    );
    expect(await db.plannedUpdate.count({ where: { postId: id } })).toBe(1);
  });

  it('with a category that is gone, or a thirty-first tag, are left with the reason', async () => {
    const full = await made(edith, { title: 'Full', tags: Array.from({ length: 30 }, (_, n) => `t${n}`) });
    expect((await all(edith, { act: 'addTag', tag: 'more', postId: full.id })).left[0]?.why).toBe(
      'A post has at most 30 tags.',
    );
    const gone = { act: 'addCategory', categoryId: crypto.randomUUID(), postId: full.id };
    expect((await all(edith, gone)).left[0]?.why).toBe(
      'One of these categories is not there any more. Choose again.',
    );
  });

  it('need someone who is signed in, and something ticked', async () => {
    const { id } = await made(ada, { title: 'a' });
    expect(refusal(await editPosts(guest, { act: 'trash', postId: id }, now)).code).toBe('signed-out');
    expect(refusal(await editPosts(ada, { act: 'trash', postId: [] }, now)).code).toBe('invalid');
    for (const actor of [moses, rita])
      expect(refusal(await editPosts(actor, { act: 'trash', postId: id }, now)).code).toBe('forbidden');
  });

  it('tell nobody who may not edit one what it is called, or that its changes wait', async () => {
    const { id, form } = await published(edith, { title: 'Secret' });
    value(await autosavePost(edith, id, { ...form, dek: 'Typed since' }, now));
    for (const fields of [{ act: 'addTag', tag: 'a' }, { act: 'trash' }])
      expect((await all(anna, { ...fields, postId: id })).left).toEqual([
        { id, title: '', why: 'You may not do this to this post. Ask an editor.' },
      ]);
  });
});
