import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { autosavePost, savePost } from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { keepEditing, stopEditing } from '@/lib/posts/editing';
import { mergeView } from '@/lib/posts/merge-view';
import { articleById } from '@/lib/posts/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value } from '@/test/posts';
import { restoreRevision } from './commands';
import { revisionsOfPost } from './queries';

const { ada, edith, anna, abel, moses, rita, guest } = cast;

beforeAll(enterCast);

/** A draft of Anna's with two revisions. */
async function twice() {
  const { id } = await made(anna, { title: 'First', body: '<p>Old</p>', tags: ['Iraq'] });
  const second = form({ title: 'Second', body: '<p>New</p>', version: 1, authorIds: [anna.id] });
  value(await savePost(anna, id, second, now));
  const revisions = (await revisionsOfPost(anna, id, {}, now))?.revisions ?? [];
  return { id, newest: revisions[0]?.id ?? '', oldest: revisions.at(-1)?.id ?? '' };
}

describe('The revisions of a post', () => {
  test('are listed newest first, with who, when and what was done', async () => {
    const post = await published(anna, { title: 'The ferry' });
    value(await autosavePost(edith, post.id, { ...post.form, body: 'later' }, now));
    const found = await revisionsOfPost(anna, post.id, {}, now);
    expect(found?.revisions.map(({ kind, by, createdAt, read }) => [kind, by, createdAt, read])).toEqual([
      ['autosave', 'Edith Editor', now, false],
      ['publish', 'Anna Author', now, true],
      ['save', 'Anna Author', now, false],
    ]);
  });

  test('the newest two are compared, or whichever are asked for, the older one first', async () => {
    const { id, newest, oldest } = await twice();
    for (const asked of [{}, { from: newest, to: oldest }]) {
      const comparison = (await revisionsOfPost(anna, id, asked, now))?.comparison;
      expect(comparison?.before.id).toBe(oldest);
      expect(
        comparison?.fields.map(({ field, before }) => [field, before.map(({ text }) => text).join('')]),
      ).toEqual([
        ['title', 'First'],
        ['tags', 'Iraq'],
      ]);
      expect(comparison?.body).toHaveLength(1);
    }
  });

  test('nothing is compared of what is not this post’s', async () => {
    const { id, newest } = await twice();
    const other = await twice();
    for (const from of [other.oldest, 'x', '', newest, randomUUID()]) {
      expect((await revisionsOfPost(anna, id, { from, to: newest }, now))?.comparison).toBeNull();
    }
  });

  test('are shown to whoever may edit the post, and nobody else', async () => {
    const { id } = await twice();
    const seen = await Promise.all(
      [ada, edith, anna, abel, moses, rita, guest].map((actor) => revisionsOfPost(actor, id, {}, now)),
    );
    expect(seen.map(Boolean)).toEqual([true, true, true, false, false, false, false]);
  });

  test('come fifty to a page', async () => {
    const { id } = await made(anna, { title: 'Many' });
    for (let version = 1; version <= 51; version++)
      value(await savePost(anna, id, form({ title: `${version}`, version, authorIds: [anna.id] }), now));
    const first = await revisionsOfPost(anna, id, {}, now);
    expect(first?.revisions).toHaveLength(50);
    const second = await revisionsOfPost(anna, id, { below: first?.older ?? 0 }, now);
    expect(second?.revisions.map(({ version }) => version)).toEqual([2, 1]);
    expect(second?.older).toBeNull();
  });
});

describe('Restoring a revision', () => {
  test('brings a draft’s text back, and is itself a revision', async () => {
    const { id, oldest } = await twice();
    expect(value(await restoreRevision(anna, id, oldest, now))).toMatchObject({ version: 3, waiting: false });
    expect((await postForEdit(anna, id, now))?.form).toMatchObject({
      title: 'First',
      body: '<p>Old</p>',
      tags: ['Iraq'],
    });
    const kinds = (await revisionsOfPost(anna, id, {}, now))?.revisions.map(({ kind }) => kind);
    expect(kinds).toEqual(['restore', 'save', 'save']);
  });

  test('of a published post waits for the update, and leaves the address and the responses alone', async () => {
    const post = await published(anna, { title: 'The pier', body: 'Old', responses: 'open' });
    value(await savePost(anna, post.id, { ...post.form, body: 'New', responses: 'closed' }, now));
    const old = await db.revision.findFirstOrThrow({ where: { postId: post.id, version: 2 } });
    expect(value(await restoreRevision(anna, post.id, old.id, now)).waiting).toBe(true);
    expect((await articleById(post.id, now))?.body).toBe('New');
    const saved = await postForEdit(anna, post.id, now);
    expect(saved?.form).toMatchObject({ body: 'Old', slug: 'the-pier', responses: 'closed' });
  });

  test('leaves out a category that is gone, and an author it may not name', async () => {
    const gone = await db.category.create({ data: { name: 'Gone', slug: 'gone' } });
    const { id } = await made(edith, { title: 'x', categoryIds: [gone.id], authorIds: [abel.id, anna.id] });
    const next = form({ title: 'y', version: 1, authorIds: [anna.id] });
    value(await savePost(edith, id, next, now));
    await db.category.delete({ where: { id: gone.id } });
    const first = await db.revision.findFirstOrThrow({ where: { postId: id, version: 1 } });
    value(await restoreRevision(anna, id, first.id, now));
    expect((await postForEdit(anna, id, now))?.form).toMatchObject({
      title: 'x',
      categoryIds: [],
      authorIds: [anna.id],
    });
  });

  test('is for whoever may edit the post, and of its own revisions', async () => {
    const { id, oldest } = await twice();
    const other = await twice();
    for (const actor of [abel, moses, rita, guest])
      expect((await restoreRevision(actor, id, oldest, now)).ok).toBe(false);
    for (const revision of [other.oldest, 'x', randomUUID()])
      expect(refusal(await restoreRevision(anna, id, revision, now)).code).toBe('not-found');
    expect((await postForEdit(anna, id, now))?.form.version).toBe(2);
  });
});

describe('A refused save', () => {
  test('is shown beside what another saved: what each changed, who did, and what must be chosen', async () => {
    const { id } = await made(edith, { title: 'Two', dek: 'Old', body: '<p>a</p><p>b</p>' });
    const start = form({ title: 'Two', dek: 'Old', version: 1, authorIds: [edith.id] });
    const theirs = { ...start, title: 'Theirs', dek: 'Their dek', body: '<p>A</p><p>b, theirs</p>' };
    value(await savePost(ada, id, theirs, now));
    const mine = { ...start, title: 'Mine', creditName: 'Mine', body: '<p>a</p><p>b, mine</p>' };
    const view = value(await mergeView(edith, id, mine, now));
    expect(view.fields.map(({ field, whose, by }) => [field, whose, by.split(' ')[0]])).toEqual([
      ['title', 'asked', 'Ada'],
      ['dek', 'theirs', 'Ada'],
      ['body', 'asked', 'Ada'],
      ['creditName', 'mine', ''],
    ]);
    expect(view.form).toMatchObject({ version: 2, dek: 'Their dek', creditName: 'Mine' });
    expect(view.body).toEqual([
      { agreed: '<p>A</p>' },
      { mine: '<p>b, mine</p>', theirs: '<p>b, theirs</p>' },
    ]);
    expect(view.choices[0]?.after).toContainEqual({ text: 'mine', changed: true });
    expect(refusal(await mergeView(moses, id, mine, now)).code).toBe('not-found');
  });
});

describe('Who else is editing', () => {
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  test('is told with since when, and forgotten soon after the last word of them', async () => {
    const { id } = await made(edith, { title: 'Open' });
    expect(await keepEditing(edith, id, now)).toEqual([]);
    expect(await keepEditing(ada, id, later(5))).toEqual([
      { id: edith.id, name: 'Edith Editor', since: now },
    ]);
    expect(await keepEditing(edith, id, later(20))).toEqual([
      { id: ada.id, name: 'Ada Administrator', since: later(5) },
    ]);
    expect(await keepEditing(ada, id, later(30))).toEqual([
      { id: edith.id, name: 'Edith Editor', since: now },
    ]);
    expect(await keepEditing(ada, id, later(60))).toEqual([]);
    expect(await keepEditing(edith, id, later(61))).toEqual([
      { id: ada.id, name: 'Ada Administrator', since: later(5) },
    ]);
    await stopEditing(ada, id);
    expect(await keepEditing(edith, id, later(62))).toEqual([]);
  });

  test('is nobody’s business who may not edit the post', async () => {
    const { id } = await made(edith, { title: 'Open' });
    await keepEditing(edith, id, now);
    for (const actor of [abel, moses, rita, guest]) expect(await keepEditing(actor, id, now)).toEqual([]);
    expect(await keepEditing(ada, randomUUID(), now)).toEqual([]);
    expect(await keepEditing(edith, id, now)).toEqual([]);
  });
});
