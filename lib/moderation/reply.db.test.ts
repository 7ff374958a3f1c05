import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { hold, trash } from './commands';
import { editResponse } from './edit';
import { replyToResponse } from './reply';
import { undoAct } from './undo';

const published = new Date('2026-03-01T12:00:00Z');
const sending = { now: new Date('2026-05-01T12:00:00Z'), browserToken: null, address: '192.0.2.1' };
let post: { id: string };

beforeAll(enterCast);
beforeEach(async () => {
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
  post = await publishedPost(published);
});

const statusOf = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).status;

describe('Replying from the queue', () => {
  it('approves what waits, and stands under it at once', async () => {
    const { commentId } = await accepted(post.id);
    const outcome = await replyToResponse(cast.moses, { responseId: commentId, body: 'Welcome.' }, sending);
    expect(outcome).toMatchObject({ value: { number: 2, status: 'approved', actId: expect.any(String) } });
    expect(outcome.ok && outcome.tags).toContain(postTag(post.id));
    expect(await statusOf(commentId)).toBe('approved');
    expect(
      await db.comment.findFirst({ where: { parentId: commentId }, select: { authorName: true } }),
    ).toEqual({ authorName: cast.moses.name });
  });

  it('to what is shown approves nothing', async () => {
    await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
    const { commentId } = await accepted(post.id);
    const outcome = await replyToResponse(cast.moses, { responseId: commentId, body: 'Yes.' }, sending);
    expect(outcome).toMatchObject({ value: { number: 2, actId: null } });
  });

  it('is refused before anything is approved', async () => {
    const { commentId: responseId } = await accepted(post.id);
    expect(await replyToResponse(cast.anna, { responseId, body: 'x' }, sending)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await replyToResponse(cast.moses, { responseId, body: ' \u200b ' }, sending)).toMatchObject({
      refusal: { code: 'invalid', fields: { body: ['Write your reply.'] } },
    });
    await closeResponses(cast.moses, [post.id], { note: '' }, sending.now);
    expect(await replyToResponse(cast.moses, { responseId, body: 'x' }, sending)).toMatchObject({
      refusal: { code: 'closed' },
    });
    expect(await statusOf(responseId)).toBe('pending');
  });

  it('that is too long leaves what it answers waiting', async () => {
    const { commentId: responseId } = await accepted(post.id);
    const body = 'x'.repeat(10_001);
    expect(await replyToResponse(cast.moses, { responseId, body }, sending)).toMatchObject({
      refusal: { code: 'invalid', fields: { body: [expect.stringContaining('within 10,000')] } },
    });
    expect(await statusOf(responseId)).toBe('pending');
  });

  it('says so when the approval stands and the reply does not, and the approval can be undone', async () => {
    const { commentId: responseId } = await accepted(post.id);
    const reply = { responseId, body: 'Welcome.' };
    expect(await replyToResponse(cast.moses, reply, sending)).toMatchObject({ ok: true });
    await hold(cast.moses, { ids: [responseId] }, sending.now);
    const later = new Date(sending.now.getTime() + 60_000);
    const outcome = await replyToResponse(cast.moses, reply, { ...sending, now: later });
    expect(outcome).toEqual({
      ok: true,
      value: { actId: expect.any(String), refused: expect.objectContaining({ code: 'conflict' }) },
      tags: [postTag(post.id), moderationTag],
    });
    expect(await statusOf(responseId)).toBe('approved');
    const actId = outcome.ok ? outcome.value.actId : null;
    expect(await undoAct(cast.moses, actId ?? '', later)).toMatchObject({ value: { changed: 1 } });
  });

  it('does not approve a text that was edited since it was read', async () => {
    const { commentId: responseId } = await accepted(post.id);
    const seen = new Map([[responseId, { status: 'pending' as const, editedAt: null }]]);
    await editResponse(cast.edith, responseId, { body: 'Something else' }, sending.now);
    expect(await replyToResponse(cast.moses, { responseId, body: 'Yes.', seen }, sending)).toMatchObject({
      refusal: { code: 'conflict', fields: { seen: [expect.stringContaining('edited meanwhile')] } },
    });
    expect(await statusOf(responseId)).toBe('pending');
    expect(await db.comment.count({ where: { parentId: responseId } })).toBe(0);
  });

  it('to what somebody has trashed meanwhile does not bring it back', async () => {
    const { commentId: responseId } = await accepted(post.id);
    await trash(cast.edith, { ids: [responseId] }, sending.now);
    expect(await replyToResponse(cast.moses, { responseId, body: 'x' }, sending)).toMatchObject({
      refusal: { code: 'conflict' },
    });
    for (const id of ['', 'x', '0198c0de-0000-7000-8000-000000000000'])
      expect(await replyToResponse(cast.moses, { responseId: id, body: 'x' }, sending)).toMatchObject({
        refusal: { code: 'not-found' },
      });
    expect(await statusOf(responseId)).toBe('trashed');
  });
});
