import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value, video } from '@/test/posts';
import { autosavePost, publishPost, restorePost, savePost, trashPost, unpublishPost } from './commands';
import type { PostForm } from './schema';

const { ada, edith } = cast;

beforeAll(enterCast);

const first: Partial<PostForm> = { title: 'Talafar', dek: 'A city', body: '<p>Old</p>', tags: ['Iraq'] };

/** Edith opened version 1; Ada saved `changes` as version 2. */
async function savedMeanwhile(changes: Partial<PostForm>) {
  const { id } = await made(edith, first);
  const start = form({ ...first, version: 1, authorIds: [edith.id] });
  value(await savePost(ada, id, { ...start, ...changes }, now));
  return { id, start };
}

describe('Two editors on one post', () => {
  test('the second is told who changed what, when, and to what', async () => {
    const media = [{ ...video('https://vimeo.com/76979871'), title: 'The citadel' }];
    const { id, start } = await savedMeanwhile({
      title: 'Talafar freed',
      dek: '',
      body: '<p>New <b>text</b></p>',
      tags: ['Iraq', 'Daesh'],
      authorIds: [edith.id, ada.id],
      media,
    });
    const refused = refusal(await savePost(edith, id, { ...start, creditName: 'Informed Comment' }, now));
    expect(refused.code).toBe('conflict');
    const by = 'Ada Administrator changed this on November 22, 2026 at 2:05 PM. It now reads: ';
    expect(refused.fields).toEqual({
      title: [`${by}“Talafar freed”`],
      dek: [`${by}(nothing)`],
      body: [`${by}“New text”`],
      tags: [`${by}“Iraq, Daesh”`],
      authorIds: [`${by}“Edith Editor, Ada Administrator”`],
      media: [`${by}“Related video: The citadel · https://vimeo.com/76979871”`],
    });
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 2, creditName: '' });
  });

  test('the second is told also when they took the post back or out of the trash in between', async () => {
    for (const moves of [[unpublishPost], [trashPost, restorePost]]) {
      const post = await published(edith, first);
      value(await savePost(ada, post.id, { ...post.form, body: 'Theirs' }, now));
      for (const move of moves) value(await move(edith, post.id, now));
      const refused = refusal(await autosavePost(edith, post.id, { ...post.form, body: 'Mine' }, now));
      expect(refused.fields.body?.[0]).toContain('“Theirs”');
    }
  });

  test('only fields that someone else changed are named', async () => {
    const { id, start } = await savedMeanwhile({ dek: 'A town' });
    const refused = refusal(await savePost(edith, id, { ...start, title: 'Mine', body: 'mine' }, now));
    expect(Object.keys(refused.fields)).toEqual(['dek']);
  });

  test('a field that both changed to the same is no conflict', async () => {
    const { id, start } = await savedMeanwhile({ dek: 'A town' });
    expect(value(await savePost(edith, id, { ...start, dek: 'A town', title: 'Mine' }, now)).version).toBe(3);
  });

  test('the one who changed a field last is named', async () => {
    const { id, start } = await savedMeanwhile({ dek: 'A town' });
    value(await savePost(ada, id, { ...start, dek: 'A town', title: 'Ada’s', version: 2 }, now));
    value(await savePost(edith, id, { ...start, dek: 'A village', title: 'Ada’s', version: 3 }, now));
    const { fields } = refusal(await savePost(edith, id, start, now));
    expect(fields.title?.[0]).toMatch(/^Ada Administrator/);
    expect(fields.dek?.[0]).toMatch(/^Edith Editor/);
  });

  test('a publication from a stale form is refused too', async () => {
    const { id, start } = await savedMeanwhile({ body: 'theirs' });
    expect(refusal(await publishPost(edith, id, start, now)).code).toBe('conflict');
  });

  test('a save from the version that is there now goes through', async () => {
    const { id, start } = await savedMeanwhile({ dek: 'A town' });
    expect(value(await savePost(edith, id, { ...start, version: 2 }, now)).version).toBe(3);
    expect((await db.post.findUniqueOrThrow({ where: { id } })).dek).toBe('A city');
  });

  test('a version that never was is stale', async () => {
    const { id, start } = await savedMeanwhile({ dek: 'A town' });
    for (const version of [0, 99]) {
      expect(refusal(await savePost(edith, id, { ...start, version }, now)).code).toBe('conflict');
    }
  });

  test('of two saves at the same moment one is refused', async () => {
    const { id } = await made(edith, first);
    const start = form({ ...first, version: 1, authorIds: [edith.id] });
    const outcomes = await Promise.all([
      savePost(ada, id, { ...start, title: 'Ada’s' }, now),
      savePost(edith, id, { ...start, title: 'Edith’s' }, now),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.revision.count({ where: { postId: id } })).toBe(2);
  });
});
