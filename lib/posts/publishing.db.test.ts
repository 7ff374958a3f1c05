import { beforeAll, describe, expect, test } from 'vitest';
import { namedTag, postsTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value } from '@/test/posts';
import { publishPost, restorePost, savePost, trashPost, unpublishPost } from './commands';

const { edith, anna } = cast;

beforeAll(enterCast);

describe('Publishing', () => {
  test('a published post has its permalink, its date, and all pages that list it are made anew', async () => {
    const { id } = await made(anna, { title: 'A walk' });
    const outcome = await publishPost(
      anna,
      id,
      form({ title: 'A walk', version: 1, authorIds: [anna.id], body: 'x' }),
      now,
    );
    expect(outcome).toEqual({
      ok: true,
      value: { permalink: '/2026/11/a-walk', version: 2, waiting: false },
      tags: [postTag(id), postsTag, namedTag(id), namedTag(anna.id)],
    });
    const post = await db.post.findUniqueOrThrow({ where: { id } });
    expect([post.status, post.slug, post.publishedAt]).toEqual(['published', 'a-walk', now]);
  });

  test('a post without a title, an author or a word is not published, and keeps its draft', async () => {
    const { id } = await made(edith, { title: 'Almost' });
    const refused = await publishPost(edith, id, form({ version: 1, title: '' }), now);
    expect(Object.keys(refusal(refused).fields).sort()).toEqual(['authorIds', 'body', 'title']);
    expect((await db.post.findUniqueOrThrow({ where: { id } })).status).toBe('draft');
  });

  test('an update of a published post purges its pages, and the lists only when it moves in them', async () => {
    const post = await published(anna, { title: 'Purged' });
    const again = { ...post.form, body: 'new text' };
    const updated = await savePost(anna, post.id, again, now);
    expect(updated).toMatchObject({ ok: true, tags: [postTag(post.id)] });
    const tagged = await savePost(anna, post.id, { ...again, version: 3, tags: ['Iraq'] }, now);
    expect(tagged).toMatchObject({ ok: true, tags: [postTag(post.id), postsTag] });
  });

  test('a draft that is saved purges nothing', async () => {
    const { id } = await made(anna, { title: 'Quiet' });
    const saved = await savePost(anna, id, form({ title: 'Quieter', version: 1, authorIds: [anna.id] }), now);
    expect(saved).toMatchObject({ ok: true, tags: [] });
  });

  test('unpublishing, trashing and restoring keep the date and the address', async () => {
    const post = await published(anna, { title: 'There and back' });
    const later = new Date('2027-01-01T00:00:00Z');
    const purged = [postTag(post.id), postsTag, namedTag(post.id), namedTag(anna.id)];
    expect(await trashPost(anna, post.id, later)).toMatchObject({ ok: true, tags: purged });
    expect(await restorePost(anna, post.id, later)).toMatchObject({ ok: true, tags: purged });
    expect(await unpublishPost(anna, post.id, later)).toMatchObject({ ok: true, tags: purged });
    expect((await db.post.findUniqueOrThrow({ where: { id: post.id } })).status).toBe('draft');
    expect(value(await publishPost(anna, post.id, post.form, later)).permalink).toBe(post.permalink);
    expect((await db.post.findUniqueOrThrow({ where: { id: post.id } })).publishedAt).toEqual(now);
  });

  test('what a status does not allow is refused in words', async () => {
    const { id } = await made(anna, { title: 'Draft' });
    expect(refusal(await unpublishPost(anna, id, now)).message).toBe('This post is not published.');
    expect(refusal(await restorePost(anna, id, now)).message).toBe('This post is not in the trash.');
    await trashPost(anna, id, now);
    expect(refusal(await trashPost(anna, id, now)).message).toBe('This post is in the trash already.');
    const saved = await savePost(anna, id, form({ title: 'Late', version: 1, authorIds: [anna.id] }), now);
    expect(refusal(saved).message).toBe('This post is in the trash. Restore it first.');
  });
});
