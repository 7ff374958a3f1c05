import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { respond } from '@/lib/comments/commands';
import { editOwn } from '@/lib/comments/own-edit';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { approve, markSpam, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';

const now = new Date('2026-05-01T12:00:00Z');
let server: Server;
let post: { id: string; permalink: string };
let asked: { verb: string; form: Record<string, string> }[] = [];
/** What the service does with a request; it may also look at the database while the writer waits. */
let answer: (verb: string) => Promise<{ said?: string; tip?: string; status?: number }>;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const verb = request.url?.split('/').at(-1) ?? '';
    asked.push({ verb, form: Object.fromEntries(new URLSearchParams(body)) });
    const { said, tip, status = 200 } = await answer(verb);
    if (said === undefined) return;
    response.writeHead(status, tip ? { 'X-akismet-pro-tip': tip } : {}).end(said);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('AKISMET_KEY', 'key123');
  vi.stubEnv('AKISMET_URL', `http://${at}/1.1/`);
  vi.stubEnv('FETCH_ALLOW_PRIVATE', at);
  expect(config().akismet?.key).toBe('key123');
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = async () => ({ said: 'false' });
});

const sent = async (fields: Record<string, unknown> = {}) => {
  const { commentId } = await accepted(post.id, fields);
  return db.comment.findUniqueOrThrow({ where: { id: commentId } });
};

describe('The outside check', () => {
  it('is told of a response that would be published, in its own words', async () => {
    const fields = {
      postId: post.id,
      name: 'Nell',
      email: 'nell@example.org',
      url: 'nell.example',
      body: 'Say\n\n*more*',
    };
    const sending = { now, browserToken: null, address: '203.0.113.5', userAgent: 'Firefox' };
    expect(await respond(null, fields, sending)).toMatchObject({ ok: true, value: { status: 'approved' } });
    expect(asked).toEqual([
      {
        verb: 'comment-check',
        form: {
          api_key: 'key123',
          blog: config().siteUrl,
          blog_charset: 'UTF-8',
          user_ip: '203.0.113.5',
          user_agent: 'Firefox',
          comment_type: 'comment',
          comment_author: 'Nell',
          comment_author_email: 'nell@example.org',
          comment_author_url: 'https://nell.example/',
          comment_content: 'Say\n\n*more*',
          permalink: config().siteUrl + post.permalink,
        },
      },
    ]);
  });

  it('holds what it takes for spam, and says how plain it was', async () => {
    answer = async () => ({ said: 'true' });
    expect(await sent()).toMatchObject({ status: 'pending', heldBy: 'outside-check', heldMatch: 'spam' });
    answer = async () => ({ said: 'true', tip: 'discard' });
    expect(await sent()).toMatchObject({ status: 'pending', heldBy: 'outside-check', heldMatch: 'discard' });
  });

  it.each([
    ['an invalid key', { said: 'invalid' }],
    ['an error', { said: 'false', status: 500 }],
    ['a page', { said: `<html>${'x'.repeat(100_000)}` }],
    ['nothing', { said: '' }],
    ['a redirect', { said: 'false', status: 302 }],
  ])('that answers with %s holds, and is no error', async (_, said) => {
    answer = async () => said;
    expect(await sent()).toMatchObject({ status: 'pending', heldBy: 'outside-check', heldMatch: 'silent' });
  });

  it('that does not answer holds after three seconds', async () => {
    answer = async () => ({});
    expect(await sent()).toMatchObject({ status: 'pending', heldBy: 'outside-check', heldMatch: 'silent' });
  });

  it('is not asked about what is held or refused anyway, nor about the people of the desk', async () => {
    await sent({ body: 'https://a.example https://b.example' });
    await sent({ elapsed: '100' });
    expect((await respondAs(post.id, { website: 'x' })).ok).toBe(false);
    expect((await respondAs(post.id, { body: '' })).ok).toBe(false);
    expect(await accepted(post.id, {}, undefined, { actor: cast.moses })).toMatchObject({
      status: 'approved',
    });
    expect(asked).toEqual([]);
  });

  it('is asked while nothing is held: others respond and close meanwhile', async () => {
    let meanwhile: unknown;
    answer = async () => {
      await db.post.update({ where: { id: post.id }, data: { responses: 'closed', responsesClosedAt: now } });
      meanwhile = 'closed';
      return { said: 'false' };
    };
    expect(await respondAs(post.id)).toMatchObject({ ok: false, refusal: { code: 'closed' } });
    expect(meanwhile).toBe('closed');
    await db.post.update({ where: { id: post.id }, data: { responses: 'follow', responsesClosedAt: null } });
  });

  it('takes one of two that were sent at once', async () => {
    const twin = { name: 'Twin', email: 'twin@example.org', body: 'Only once' };
    const both = await Promise.all(
      [1, 2].map(() => respondAs(post.id, twin, now, { address: '203.0.113.9' })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('An edit of what is shown', () => {
  const mine = { browserToken: 'mine' };
  const edit = (commentId: string, body: string) =>
    editOwn(null, { commentId, body }, { ...mine, now, address: '203.0.113.5', userAgent: 'Firefox' });
  const shown = async () => {
    const { commentId } = await accepted(post.id, {}, now, mine);
    asked = [];
    return commentId;
  };
  const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });

  it('is shown to the check, which lets it stand or takes it back into the queue', async () => {
    await db.settings.update({ where: { id: 1 }, data: { floodSeconds: 0 } });
    const commentId = await shown();
    expect(await edit(commentId, 'Kind words')).toMatchObject({ ok: true, value: { status: 'approved' } });
    expect(asked).toMatchObject([
      { verb: 'comment-check', form: { comment_content: 'Kind words', user_ip: '203.0.113.5' } },
    ]);
    answer = async () => ({ said: 'true' });
    expect(await edit(commentId, 'Cheap pills')).toMatchObject({ ok: true, value: { status: 'pending' } });
    expect(await rowOf(commentId)).toMatchObject({
      body: 'Cheap pills',
      heldBy: 'outside-check',
      heldMatch: 'spam',
    });
    expect(await db.commentVersion.count({ where: { commentId } })).toBe(2);
  });

  it('is not asked about when it is held or refused anyway, changes nothing, or waits already', async () => {
    const commentId = await shown();
    await edit(commentId, (await rowOf(commentId)).body);
    await edit(commentId, '');
    await edit(commentId, 'https://a.example https://b.example');
    await edit(commentId, 'No links any more');
    expect(await rowOf(commentId)).toMatchObject({ status: 'pending', heldBy: 'links' });
    expect(asked).toEqual([]);
  });

  it('is refused when the response was answered while the check was asked', async () => {
    const commentId = await shown();
    answer = async () => {
      await db.comment.update({ where: { id: commentId }, data: { shownBelow: 1 } });
      return { said: 'false' };
    };
    expect(await edit(commentId, 'Too late')).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await db.commentVersion.count({ where: { commentId } })).toBe(0);
  });
});

describe('A moderator who sees it otherwise', () => {
  const verbs = () => asked.map(({ verb }) => verb).filter((verb) => verb !== 'comment-check');

  it('tells it so, by the response and without the network address, which is not kept', async () => {
    answer = async (verb) => ({
      said: verb === 'comment-check' ? 'true' : 'Thanks for making the web a better place.',
    });
    const wanted = await sent({ body: 'No spam at all' });
    await approve(cast.moses, { ids: [wanted.id] }, now);
    await vi.waitFor(() => expect(verbs()).toEqual(['submit-ham']));
    expect(asked.at(-1)?.form).toMatchObject({
      comment_content: 'No spam at all',
      comment_author: wanted.authorName,
    });
    expect(asked.at(-1)?.form).not.toHaveProperty('user_ip');

    answer = async () => ({ said: 'false' });
    const missed = await sent({ body: 'Spam that it missed' });
    await markSpam(cast.moses, { ids: [missed.id] }, now);
    await vi.waitFor(() => expect(verbs()).toEqual(['submit-ham', 'submit-spam']));
  });

  it('tells nothing where both agree, or where it was only thrown away', async () => {
    const fine = await sent();
    await trash(cast.moses, { ids: [fine.id] }, now);
    answer = async () => ({ said: 'true' });
    const spam = await sent();
    await markSpam(cast.moses, { ids: [spam.id] }, now);
    const last = await sent({ body: 'The last one' });
    await approve(cast.moses, { ids: [last.id] }, now);
    await vi.waitFor(() => expect(verbs()).toEqual(['submit-ham']));
    expect(asked.at(-1)?.form.comment_content).toBe('The last one');
  });
});
