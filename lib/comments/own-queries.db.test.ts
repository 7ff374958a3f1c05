import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { liked } from './liked';
import { like } from './likes';
import { ownResponse, ownResponses } from './own-queries';

const now = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const later = inSeconds(60);
let postId: string;

const asks = (browserToken: string | null, actor: Actor = null, at = later) => ({
  actor,
  browserToken,
  now: at,
});
const sent = async (body: string, browserToken = 'mine', actor: Actor = null) =>
  (await accepted(postId, { body }, now, { browserToken, actor })).commentId;
const bodies = async (...asking: Parameters<typeof asks>) =>
  (await ownResponses(postId, asks(...asking)))?.responses.map(({ body }) => body).sort();

beforeAll(enterCast);
beforeEach(async () => {
  await db.comment.deleteMany();
  await db.settings.update({
    where: { id: 1 },
    data: { holdFirstTime: false, floodSeconds: 0, editMinutes: 5, likes: true },
  });
  ({ id: postId } = await publishedPost(new Date('2026-03-01T12:00:00Z')));
});

describe('What a visitor may still change', () => {
  it('is what this browser wrote as a guest, and what this account wrote', async () => {
    await sent('By a guest');
    await sent('By Rita', 'mine', cast.rita);
    await sent('By another', 'theirs');
    expect(await bodies('mine')).toEqual(['By a guest']);
    expect(await bodies('mine', cast.rita)).toEqual(['By Rita', 'By a guest']);
    expect(await bodies('elsewhere', cast.rita)).toEqual(['By Rita']);
    expect(await bodies(null)).toEqual([]);
    expect(await ownResponses('nowhere', asks('mine'))).toBeNull();
  });

  it('is told with until when, and is over with the time', async () => {
    const id = await sent('By a guest');
    expect(await ownResponses(postId, asks('mine'))).toMatchObject({
      post: { id: postId, title: 'A post', editMinutes: 5 },
      responses: [{ id, number: 1, editUntil: inSeconds(300), withdrawUntil: inSeconds(300), whyNot: '' }],
    });
    expect(await bodies('mine', null, inSeconds(300))).toEqual([]);
    await db.settings.update({ where: { id: 1 }, data: { editMinutes: 0 } });
    expect(await bodies('mine')).toEqual([]);
  });

  it('may be withdrawn and not edited where it was answered, or responses were closed', async () => {
    const parentId = await sent('Answered');
    await accepted(postId, { parentId }, now);
    expect(await ownResponse(parentId, asks('mine'))).toMatchObject({
      response: { editUntil: null, withdrawUntil: inSeconds(300), whyNot: expect.stringMatching(/answered/) },
    });
    await closeResponses(cast.moses, [postId], { note: '' }, later);
    expect(await ownResponses(postId, asks('mine'))).toMatchObject({
      responses: [{ id: parentId, editUntil: null, withdrawUntil: inSeconds(300) }],
    });
  });

  it('does not give away what another wrote, nor what was removed', async () => {
    const id = await sent('Mine');
    expect(await ownResponse(id, asks('theirs'))).toMatchObject({ post: { id: postId }, response: null });
    expect(await ownResponse('nobody', asks('mine'))).toBeNull();
    await trash(cast.moses, { ids: [id] }, later);
    expect(await bodies('mine')).toEqual([]);
    expect(await ownResponse(id, asks('mine'))).toMatchObject({
      response: { editUntil: null, withdrawUntil: null, whyNot: 'This response is not there any more.' },
    });
  });
});

describe('What a visitor likes', () => {
  it('is known by the account, else by the browser, under one post', async () => {
    const id = await sent('Likeable');
    await like(null, { commentId: id, wanted: true }, { now, browserToken: 'one', address: '192.0.2.1' });
    await like(
      cast.rita,
      { commentId: id, wanted: true },
      { now, browserToken: 'two', address: '192.0.2.2' },
    );
    expect(await liked(postId, asks('one'))).toEqual([id]);
    expect(await liked(postId, asks('elsewhere', cast.rita))).toEqual([id]);
    expect(await liked(postId, asks('two'))).toEqual([]);
    expect(await liked(postId, asks(null))).toEqual([]);
    const { id: other } = await publishedPost(now);
    expect(await liked(other, asks('one'))).toEqual([]);
  });
});
