import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { forgetPassing } from '@/lib/revisions/keep';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value, video } from '@/test/posts';
import {
  autosavePost,
  discardChanges,
  publishPost,
  restorePost,
  saveDraft,
  savePost,
  trashPost,
  unpublishPost,
} from './commands';
import { postForEdit } from './desk';
import { articleById, articleInHand } from './queries';
import type { PostForm } from './schema';

const { ada, edith, anna, abel, moses, guest } = cast;

beforeAll(enterCast);

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const kept = async (postId: string) =>
  (await db.revision.findMany({ where: { postId, passing: false }, orderBy: { version: 'asc' } })).map(
    ({ kind, body }) => [kind, body],
  );

describe('What is typed is saved by itself', () => {
  test('the first words make the draft, later ones are saved into it', async () => {
    const id = randomUUID();
    const first = await autosavePost(anna, id, form({ title: 'Ferry', authorIds: [anna.id] }), now);
    expect(value(first)).toEqual({ version: 1, permalink: null, waiting: false });
    const typed = form({ title: 'Ferry', body: 'It sails.', version: 1, authorIds: [anna.id] });
    expect(value(await autosavePost(anna, id, typed, now)).version).toBe(2);
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'draft',
      body: 'It sails.',
      version: 2,
    });
  });

  test('nothing is made of an empty form', async () => {
    const id = randomUUID();
    expect(refusal(await autosavePost(anna, id, form({}), now)).message).toBe(
      'There is nothing to save yet.',
    );
    expect(await db.post.count({ where: { id } })).toBe(0);
  });

  test('of a spell of writing one revision is kept, and one line in the log', async () => {
    const { id } = await made(anna, { title: 'A spell', body: '0' });
    for (const version of [1, 2, 3, 4]) {
      const typed = form({ title: 'A spell', body: `${version}`, version, authorIds: [anna.id] });
      value(await autosavePost(anna, id, typed, later(version)));
    }
    expect(await kept(id)).toEqual([
      ['save', '0'],
      ['autosave', '4'],
    ]);
    const log = await db.auditLog.findMany({ where: { subjectId: id, action: 'post.autosave' } });
    expect(log).toHaveLength(1);
  });

  test('after a quiet spell the text as it stood is kept, and after ten minutes of writing too', async () => {
    const { id } = await made(anna, { title: 'Spells', body: '0' });
    for (const [index, minute] of [1, 2, 13, 18, 24, 25].entries()) {
      const version = index + 1;
      const typed = form({ title: 'Spells', body: `at ${minute}`, version, authorIds: [anna.id] });
      value(await autosavePost(anna, id, typed, later(minute)));
    }
    expect((await kept(id)).map(([, body]) => body)).toEqual(['0', 'at 2', 'at 24', 'at 25']);
  });

  test('two who write in turn keep one each', async () => {
    const { id } = await made(edith, { title: 'Turns', body: '0' });
    for (const [index, actor] of [ada, edith, ada, edith].entries()) {
      const version = index + 1;
      const typed = form({
        title: 'Turns',
        body: `${actor.name} ${version}`,
        version,
        authorIds: [edith.id],
      });
      value(await autosavePost(actor, id, typed, later(1)));
    }
    expect((await kept(id)).map(([, body]) => body)).toEqual(['0', 'Ada Administrator 3', 'Edith Editor 4']);
  });

  test('a passing one is there for a day, for the forms that were opened with it', async () => {
    const { id } = await made(anna, { title: 'Passing', body: '0' });
    const type = async (version: number, minutes: number) => {
      const typed = form({ title: 'Passing', body: `${version}`, version, authorIds: [anna.id] });
      return value(await autosavePost(anna, id, typed, later(minutes)));
    };
    await type(1, 1);
    await type(2, 2);
    const versions = async () =>
      (await db.revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })).map(
        ({ version }) => version,
      );
    await forgetPassing(later(1 + 24 * 60));
    expect(await versions()).toEqual([1, 2, 3]);
    await forgetPassing(later(2 + 24 * 60));
    expect(await versions()).toEqual([1, 3]);
  });
});

describe('An answer that was lost on the way', () => {
  const sentFrom = randomUUID();

  test('is no conflict with oneself: the form sends what was typed since', async () => {
    const { id } = await made(anna, { title: 'Lost', body: '0' });
    const typed = form({ title: 'Lost', version: 1, authorIds: [anna.id], sentFrom });
    value(await autosavePost(anna, id, { ...typed, body: '1' }, now));
    expect(value(await autosavePost(anna, id, { ...typed, body: '1 and 2' }, now)).version).toBe(3);
  });

  test('nor when it was the answer to the first words', async () => {
    const id = randomUUID();
    const typed = form({ title: 'Lost', authorIds: [anna.id], sentFrom });
    value(await autosavePost(anna, id, typed, now));
    expect(value(await autosavePost(anna, id, { ...typed, body: 'more' }, now)).version).toBe(2);
  });

  test('is one when another person, or another window, saved since', async () => {
    for (const [actor, other] of [
      [ada, sentFrom],
      [edith, randomUUID()],
    ] as const) {
      const { id } = await made(edith, { title: 'Lost', body: '0' });
      const typed = form({ title: 'Lost', version: 1, authorIds: [edith.id], sentFrom });
      value(await autosavePost(edith, id, { ...typed, body: '1' }, now));
      value(await autosavePost(actor, id, { ...typed, body: 'x', version: 2, sentFrom: other }, now));
      const outcome = await autosavePost(edith, id, { ...typed, body: '1 and 2' }, now);
      if (other === sentFrom) expect(outcome.ok).toBe(true);
      else expect(refusal(outcome).code).toBe('conflict');
    }
  });
});

describe('Changes to a published post', () => {
  const start = () => published(anna, { title: 'The ferry', body: 'It sails.', slug: '' });
  const read = async (id: string) => (await articleById(id, now))?.body;
  const edited = async (id: string) => postForEdit(anna, id, now);

  test('wait: readers see nothing of them, no page is purged, and the form goes on with them', async () => {
    const post = await start();
    const before = await db.post.findUniqueOrThrow({ where: { id: post.id } });
    const outcome = await autosavePost(anna, post.id, { ...post.form, body: '', title: '' }, later(1));
    expect(outcome).toMatchObject({ ok: true, tags: [], value: { version: 3, waiting: true } });
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toEqual({ ...before, version: 3 });
    const form = await edited(post.id);
    expect(form?.form).toMatchObject({ title: '', body: '', version: 3 });
    expect(form?.waitingSince).toEqual(later(1));
  });

  test('are readers’ by Update, and nothing waits any more', async () => {
    const post = await start();
    value(await autosavePost(anna, post.id, { ...post.form, body: 'It sank.' }, now));
    const waiting = (await edited(post.id))?.form ?? post.form;
    const updated = await savePost(anna, post.id, waiting, now);
    expect(updated).toMatchObject({ value: { version: 4, waiting: false } });
    expect(updated.ok && updated.tags.length).toBeGreaterThan(0);
    expect(await read(post.id)).toBe('It sank.');
    expect(await db.waitingChanges.count({ where: { postId: post.id } })).toBe(0);
    expect((await kept(post.id)).map(([kind]) => kind)).toEqual(['save', 'publish', 'autosave', 'update']);
  });

  test('are told to an update from a form that has not seen them', async () => {
    const post = await published(edith, { title: 'The ferry', body: 'It sails.' });
    value(await autosavePost(ada, post.id, { ...post.form, body: 'It sank.' }, now));
    const refused = refusal(await savePost(edith, post.id, { ...post.form, body: 'It burnt.' }, now));
    expect(refused.code).toBe('conflict');
    expect(refused.fields.body?.[0]).toMatch(/^Ada Administrator changed this .*“It sank.”$/);
  });

  test('are what a form saves that was opened before the post went out', async () => {
    const { id } = await made(anna, { title: 'The tide', body: 'At four.' });
    const opened = form({ title: 'The tide', body: 'At four.', version: 1, authorIds: [anna.id] });
    expect(value(await saveDraft(anna, id, { ...opened, body: 'At four' }, now))).toMatchObject({
      version: 2,
      waiting: false,
    });
    value(await publishPost(anna, id, { ...opened, version: 2 }, now));
    const half = { ...opened, body: 'At fo', version: 3 };
    expect(await saveDraft(anna, id, half, now)).toMatchObject({ tags: [], value: { waiting: true } });
    expect(await read(id)).toBe('At four.');
    value(await savePost(anna, id, { ...half, body: 'At five.', version: 4 }, now));
    expect(await read(id)).toBe('At five.');
  });

  test('are shown by the preview as they will be read: with their lists, tags that are not there yet, and posters', async () => {
    const post = await start();
    const url = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    const sea = await db.category.create({ data: { name: 'The sea', slug: 'the-sea' } });
    expect(await articleInHand(post.id, now)).toEqual(await articleById(post.id, now));
    const typed = {
      ...post.form,
      ...{ title: 'The raft', body: 'It floats.', tags: ['New here'], categoryIds: [sea.id, randomUUID()] },
      media: [video(url)],
    };
    await db.waitingChanges.create({ data: { postId: post.id, form: typed, changedAt: now } });
    expect(await articleInHand(post.id, now)).toMatchObject({
      ...{ title: 'The raft', body: 'It floats.', permalink: post.permalink, description: 'It floats.' },
      tags: [{ name: 'New here', path: '/tag/new-here' }],
      categories: [{ name: 'The sea', path: '/category/the-sea' }],
      authors: [{ id: anna.id }],
      media: [{ url, poster: null, provider: 'youtube' }],
    });
    expect(await read(post.id)).toBe('It sails.');
    expect(await articleInHand('no id', now)).toBeNull();
  });

  test('are none once they are taken back by typing', async () => {
    const post = await start();
    value(await autosavePost(anna, post.id, { ...post.form, body: 'x' }, now));
    const back = await autosavePost(anna, post.id, { ...post.form, version: 3 }, now);
    expect(value(back)).toMatchObject({ version: 4, waiting: false });
    expect((await edited(post.id))?.waitingSince).toBeNull();
  });

  test('can be discarded, and stay among the revisions', async () => {
    const post = await start();
    value(await autosavePost(anna, post.id, { ...post.form, body: 'Not this.' }, now));
    for (const [actor, code] of [
      [abel, 'forbidden'],
      [moses, 'forbidden'],
      [guest, 'signed-out'],
    ] as const)
      expect(refusal(await discardChanges(actor, post.id, now)).code).toBe(code);
    expect(value(await discardChanges(anna, post.id, now))).toEqual({ version: 4 });
    expect((await edited(post.id))?.form).toMatchObject({ body: 'It sails.', version: 4 });
    expect(await kept(post.id)).toContainEqual(['autosave', 'Not this.']);
    expect(refusal(await discardChanges(anna, post.id, now)).message).toBe(
      'No changes are waiting any more.',
    );
  });

  test('leave a closing alone that was made on the page in the meantime', async () => {
    const post = await start();
    const typed = { ...post.form, body: 'x', responses: 'follow', responsesWas: 'follow' } as PostForm;
    value(await autosavePost(anna, post.id, typed, now));
    await db.post.update({ where: { id: post.id }, data: { responses: 'closed' } });
    const form = (await edited(post.id))?.form ?? post.form;
    expect(form).toMatchObject({ body: 'x', responses: 'closed', responsesWas: 'closed' });
    value(await savePost(anna, post.id, form, now));
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      responses: 'closed',
    });
  });

  test('hold a choice about responses too, until the update', async () => {
    const post = await start();
    const typed = { ...post.form, responses: 'closed', responsesWas: 'follow' } as PostForm;
    value(await autosavePost(anna, post.id, typed, now));
    value(await autosavePost(anna, post.id, { ...typed, body: 'x', version: 3 }, now));
    const form = (await edited(post.id))?.form ?? post.form;
    expect(form).toMatchObject({ responses: 'closed', responsesWas: 'follow' });
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      responses: 'follow',
    });
    value(await savePost(anna, post.id, form, now));
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      responses: 'closed',
    });
  });

  test('become the draft’s text when the post is taken back from the readers', async () => {
    const post = await start();
    value(await autosavePost(anna, post.id, { ...post.form, body: 'x' }, now));
    value(await unpublishPost(anna, post.id, now));
    expect(await db.waitingChanges.count({ where: { postId: post.id } })).toBe(0);
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      status: 'draft',
      body: 'x',
      version: 3,
    });
    const form = (await edited(post.id))?.form ?? post.form;
    expect(form).toMatchObject({ body: 'x', version: 3 });
    value(await publishPost(anna, post.id, form, now));
    expect(await read(post.id)).toBe('x');
  });

  test('become it with all their fields, an emptied title too, and without what is gone since', async () => {
    const post = await start();
    const slug = 'the-boat';
    const category = await db.category.create({ data: { name: 'Boats', slug: 'boats' } });
    const other = await db.category.create({ data: { name: 'Rafts', slug: 'rafts' } });
    const typed: PostForm = {
      ...post.form,
      ...{ title: '', slug, tags: ['Sea'], categoryIds: [category.id, other.id] },
      ...{ responses: 'closed', responsesWas: 'follow' },
    };
    value(await autosavePost(anna, post.id, typed, now));
    await db.category.delete({ where: { id: category.id } });
    value(await unpublishPost(edith, post.id, now));
    const { form, permalink } = (await edited(post.id)) ?? {};
    expect(form).toMatchObject({ title: '', slug, tags: ['Sea'], categoryIds: [other.id] });
    expect(form?.responses).toBe('closed');
    expect(permalink).toBe('/2026/11/the-boat');
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      responsesClosedById: anna.id,
    });
  });

  test('may name other authors by an editor’s choice, and the author writes on and updates', async () => {
    const post = await start();
    const both = [anna.id, abel.id];
    value(await autosavePost(edith, post.id, { ...post.form, authorIds: both }, now));
    const typed = { ...post.form, authorIds: both, body: 'On.', version: 3 };
    expect(value(await autosavePost(anna, post.id, typed, now)).version).toBe(4);
    const more = { ...typed, authorIds: [anna.id, moses.id], version: 4 };
    expect(refusal(await autosavePost(anna, post.id, more, now)).code).toBe('forbidden');
    value(await savePost(anna, post.id, { ...typed, version: 4 }, now));
    expect((await edited(post.id))?.form.authorIds).toEqual(both);
  });

  test('wait on in the trash, and become it when the post does not come back to its readers', async () => {
    const post = await start();
    value(await autosavePost(anna, post.id, { ...post.form, body: 'x' }, now));
    await db.post.update({ where: { id: post.id }, data: { unpublishAt: later(5) } });
    value(await trashPost(anna, post.id, now));
    expect(await db.waitingChanges.count({ where: { postId: post.id } })).toBe(1);
    value(await restorePost(anna, post.id, later(10)));
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      status: 'draft',
      body: 'x',
    });
  });
});

describe('Two texts made into one', () => {
  test('both are kept: the other’s as its version, one’s own beside it', async () => {
    const { id } = await made(edith, { title: 'Two', body: 'Old' });
    const mine = form({ title: 'Two', body: 'Mine', version: 1, authorIds: [edith.id] });
    value(await autosavePost(ada, id, { ...mine, body: 'Theirs' }, now));
    const merged = { ...mine, body: 'Theirs', version: 2 };
    expect(value(await autosavePost(edith, id, merged, now, mine)).version).toBe(4);
    expect(await kept(id)).toEqual([
      ['save', 'Old'],
      ['autosave', 'Theirs'],
      ['aside', 'Mine'],
      ['merge', 'Theirs'],
    ]);
    value(await savePost(ada, id, { ...mine, body: 'On.', version: 4 }, now));
  });

  test('one’s own is kept by the save that goes through, when another came between once more', async () => {
    const { id } = await made(edith, { title: 'Two', body: 'Old' });
    const mine = form({ title: 'Two', body: 'Mine', version: 1, authorIds: [edith.id] });
    value(await autosavePost(ada, id, { ...mine, body: 'Theirs' }, now));
    value(await autosavePost(ada, id, { ...mine, body: 'Theirs again', version: 2 }, now));
    const merged = { ...mine, body: 'Theirs', version: 1 };
    expect(refusal(await autosavePost(edith, id, merged, now, mine)).code).toBe('conflict');
    value(await autosavePost(edith, id, { ...merged, body: 'Theirs again', version: 3 }, now, mine));
    expect((await kept(id)).filter(([kind]) => kind === 'aside')).toEqual([['aside', 'Mine']]);
  });
});
