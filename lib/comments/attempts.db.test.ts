import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { findAttempt, keepAttempt } from './attempts';

const now = new Date('2026-05-01T12:00:00Z');
const inDays = (days: number, ms = 0) => new Date(now.getTime() + days * 86_400_000 + ms);
const address = '192.0.2.1';
let post: { id: string; permalink: string };

beforeAll(async () => {
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});

async function kept(sent: Partial<Parameters<typeof keepAttempt>[0]>) {
  const token = await keepAttempt({ postId: post.id, address, fields: {}, ...sent }, now);
  if (token === null) throw new Error('nothing was kept');
  return token;
}

describe('A refused response', () => {
  it('comes back as it was typed, with its errors, for seven days', async () => {
    const fields = {
      name: ' Rita ',
      email: 'no',
      url: '',
      body: '<b>\r\n😀 مرحبا\u200b',
      parentId: '',
      follow: 'yes',
      version: '2026-03-02T12:00:00.000Z',
    };
    const errors = { email: ['Write an e-mail address.'], '': ['Some of this needs another look.'] };
    const token = await kept({ fields, errors });
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await findAttempt(token, inDays(7, -1))).toEqual({
      token,
      postId: post.id,
      permalink: post.permalink,
      fields,
      errors,
      waitingCommentId: null,
      mayChange: false,
    });
    expect(await findAttempt(token, inDays(7))).toBeNull();
  });

  it('loses only what is no text', async () => {
    const fields = {
      name: ['x'],
      email: { a: 1 },
      body: `kept\u0000 ${'x'.repeat(900_000)}\ud800`,
      extra: 'x',
    };
    const attempt = await findAttempt(await kept({ fields }), now);
    expect(attempt?.fields).toEqual({
      name: '',
      email: '',
      url: '',
      body: `kept ${'x'.repeat(900_000)}\ufffd`,
      parentId: '',
      follow: '',
      version: '',
    });
    for (const nothing of [null, undefined, 'text', [], 7]) {
      expect((await findAttempt(await kept({ fields: nothing }), now))?.fields.body).toBe('');
    }
  });

  it('is kept for no post that is not there, and outlives the publication of its own', async () => {
    for (const postId of ['no id', '', '0198c0de-0000-7000-8000-000000000000']) {
      expect(await keepAttempt({ postId, address, fields: {} }, now)).toBeNull();
    }
    const draft = await publishedPost(now);
    const token = await kept({ postId: draft.id });
    await db.post.update({ where: { id: draft.id }, data: { status: 'draft' } });
    expect(await findAttempt(token, now)).toMatchObject({ token, postId: draft.id });
  });

  it('is found by its token alone', async () => {
    for (const token of ['', 'x', '\u0000', "' OR 1=1", 'x'.repeat(100_000)]) {
      expect(await findAttempt(token, now)).toBeNull();
    }
    const tokens = await Promise.all(Array.from({ length: 20 }, () => kept({})));
    expect(new Set(tokens).size).toBe(20);
  });
});

describe('One network', () => {
  it('keeps its newest twenty refused texts and every place of a response that waits, and those of no other', async () => {
    const flooding = '2001:db8:1:2::';
    const { commentId } = await accepted(post.id);
    const waits = await kept({ address: `${flooding}1`, commentId });
    const elsewhere = await kept({ address: '2001:db8:1:3::1' });
    const tokens: (string | null)[] = [];
    for (let n = 0; n < 25; n++) {
      const sent = { postId: post.id, address: `${flooding}${n}`, fields: { body: String(n) } };
      tokens.push(await keepAttempt(sent, new Date(now.getTime() + n)));
    }
    const found = await Promise.all(tokens.map((token) => findAttempt(String(token), now)));
    const bodies = found.flatMap((attempt) => (attempt ? [Number(attempt.fields.body)] : []));
    expect(bodies).toEqual(Array.from({ length: 20 }, (_, n) => n + 5));
    for (const token of [waits, elsewhere]) expect(await findAttempt(token, now)).not.toBeNull();
  });
});

describe('A held response', () => {
  it('is found by its token for thirty days', async () => {
    const { commentId } = await accepted(post.id);
    const token = await kept({ commentId });
    expect(await findAttempt(token, inDays(30, -1))).toMatchObject({
      waitingCommentId: commentId,
      errors: {},
    });
    expect(await findAttempt(token, inDays(30))).toBeNull();
  });
});

describe('What has expired', () => {
  it('is cleared away with the next attempt', async () => {
    const token = await kept({});
    await keepAttempt({ postId: post.id, address, fields: {} }, inDays(8));
    expect(await db.formAttempt.findUnique({ where: { token } })).toBeNull();
  });
});
