import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value, video } from '@/test/posts';
import { createPost, savePost } from './commands';
import { postForEdit } from './desk';

const { edith, anna, abel } = cast;

beforeAll(enterCast);

describe('Writing', () => {
  test('a saved draft has everything that was typed, safe to show', async () => {
    const { id } = await made(anna, full);
    expect(await db.post.findUniqueOrThrow({ where: { id }, select: shown })).toEqual({
      title: 'Talafar: the citadel',
      body: '<p>Body <b>bold</b></p>',
      excerpt: 'Body bold',
      status: 'draft',
      permalink: null,
      slug: '',
      version: 1,
      creditName: 'Informed Comment',
      authors: [{ userId: anna.id }],
      tags: [{ tag: { name: 'Iraq' } }, { tag: { name: 'Daesh / ISIL' } }],
      media: [
        {
          provider: 'youtube',
          key: 'dQw4w9WgXcQ',
          caption: 'AFP: “Iraq retakes Tal Afar centre”',
          poster: null,
        },
      ],
    });
  });

  test('the desk opens a form under an id, and sending it twice makes one post', async () => {
    const id = crypto.randomUUID();
    const first = await createPost(anna, form({ title: 'Sent twice' }), now, id);
    const [again, other] = await Promise.all([
      createPost(anna, form({ title: 'Sent twice' }), now, id),
      createPost(anna, form({ title: 'Something else' }), now, id),
    ]);
    expect([first, again].map(value)).toEqual([
      { id, version: 1 },
      { id, version: 1 },
    ]);
    expect(refusal(other).code).toBe('conflict');
    expect(refusal(await createPost(abel, form({ title: 'Sent twice' }), now, id)).code).toBe('forbidden');
  });

  test('every save leaves a revision and an audit row', async () => {
    const { id } = await made(edith, { title: 'First' });
    await savePost(edith, id, form({ title: 'Second', version: 1, authorIds: [edith.id] }), now);
    const revisions = await db.revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } });
    expect(revisions.map(({ version, title, authorId }) => [version, title, authorId])).toEqual([
      [1, 'First', edith.id],
      [2, 'Second', edith.id],
    ]);
    const log = await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(log.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['post.create', 'Edith Editor'],
      ['post.save', 'Edith Editor'],
    ]);
  });

  test('saving what is there already does nothing', async () => {
    const { id } = await made(anna, full);
    const row = await db.post.findUniqueOrThrow({ where: { id } });
    const saved = await savePost(anna, id, form({ ...full, version: 1, authorIds: [anna.id] }), new Date());
    expect(value(saved)).toEqual({ version: 1, permalink: null, waiting: false });
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toEqual(row);
  });

  test('a poster stays with its video', async () => {
    const { id } = await made(anna, full);
    await db.relatedMedia.updateMany({ where: { postId: id }, data: { poster: '/media/poster.jpg' } });
    const media = [video('https://vimeo.com/76979871'), ...full.media];
    value(await savePost(anna, id, form({ ...full, media, version: 1, authorIds: [anna.id] }), now));
    const kept = await db.relatedMedia.findMany({ where: { postId: id }, orderBy: { position: 'asc' } });
    expect(kept.map(({ provider, poster }) => [provider, poster])).toEqual([
      ['vimeo', null],
      ['youtube', '/media/poster.jpg'],
    ]);
  });
});

describe('Responses', () => {
  test('a save leaves a closing alone that was made on the page in the meantime', async () => {
    const post = await published(anna, { title: 'Closed meanwhile' });
    await db.post.update({
      where: { id: post.id },
      data: { responses: 'closed', responsesClosedNote: 'Enough.' },
    });
    value(await savePost(anna, post.id, { ...post.form, responsesWas: 'follow', body: 'more' }, now));
    expect(await closing(post.id)).toMatchObject({ responses: 'closed', responsesClosedNote: 'Enough.' });
  });

  test('a form that was opened in a closing for an hour does not close for good once the hour is over', async () => {
    const post = await published(anna, { title: 'Closed for an hour' });
    const until = new Date(now.getTime() + 3_600_000);
    await db.post.update({
      where: { id: post.id },
      data: { responses: 'closed', responsesClosedAt: now, responsesUntil: until, responsesThen: 'follow' },
    });
    const form = (await postForEdit(anna, post.id, now))?.form ?? post.form;
    expect(form.responses).toBe('closed');
    value(await savePost(anna, post.id, { ...form, body: 'A comma, mended.' }, until));
    expect((await postForEdit(anna, post.id, until))?.form.responses).toBe('follow');
  });

  test('a form that was opened while they were open does not reopen what was closed since', async () => {
    const post = await published(anna, { title: 'Closed, reopened, closed', responses: 'closed' });
    await db.post.update({ where: { id: post.id }, data: { responses: 'follow', responsesClosedAt: null } });
    const form = (await postForEdit(anna, post.id, now))?.form ?? post.form;
    await db.post.update({ where: { id: post.id }, data: { responses: 'closed', responsesClosedAt: now } });
    value(await savePost(anna, post.id, { ...form, body: 'A comma, mended.' }, now));
    expect(await closing(post.id)).toMatchObject({ responses: 'closed' });
  });

  test('closing in the form leaves who and when', async () => {
    const post = await published(anna, { title: 'Closed here' });
    value(await savePost(anna, post.id, { ...post.form, responses: 'closed' }, now));
    expect(await closing(post.id)).toEqual({
      responses: 'closed',
      responsesClosedAt: now,
      responsesClosedById: anna.id,
      responsesClosedNote: '',
    });
    value(await savePost(anna, post.id, { ...post.form, version: 3, responses: 'open' }, now));
    expect(await closing(post.id)).toMatchObject({ responses: 'open', responsesClosedAt: null });
  });

  const closing = (id: string) =>
    db.post.findUniqueOrThrow({
      where: { id },
      select: {
        responses: true,
        responsesClosedAt: true,
        responsesClosedById: true,
        responsesClosedNote: true,
      },
    });
});

const full = {
  title: 'Talafar: the citadel',
  body: '<p onclick="x()">Body <b>bold</b></p><script>x</script>',
  creditName: 'Informed Comment',
  tags: ['Iraq', 'Daesh / ISIL'],
  media: [
    {
      ...video('https://www.youtube.com/watch?v=dQw4w9WgXcQ'),
      caption: 'AFP: “Iraq retakes Tal Afar centre”',
    },
  ],
};

const shown = {
  title: true,
  body: true,
  excerpt: true,
  status: true,
  permalink: true,
  slug: true,
  version: true,
  creditName: true,
  authors: { select: { userId: true } },
  tags: { orderBy: { position: 'asc' }, select: { tag: { select: { name: true } } } },
  media: { select: { provider: true, key: true, caption: true, poster: true } },
} as const;
