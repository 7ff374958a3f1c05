import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { fillThread } from '@/test/fill-thread';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { editResponse } from './edit';
import { queueCounts } from './queries';
import { sweep } from './sweep';
import { undoAct } from './undo';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-12-01T12:00:00Z');

beforeAll(enterCast);

it('A whole list is decided in steps of 500, and what came after it was shown is left', async () => {
  const { id: postId } = await publishedPost(published);
  await fillThread(postId, 600, 40);
  const shownAt = new Date('2026-11-01T12:00:00Z');
  const late = await accepted(postId, {}, new Date('2026-11-02T12:00:00Z'));
  await db.comment.update({ where: { id: late.commentId }, data: { status: 'approved', number: 601 } });
  await db.post.update({ where: { id: postId }, data: { responseCount: 601, nextNumber: 602 } });

  const list = { status: 'approved', postId, shownAt } as const;
  const first = await sweep(cast.moses, 'trash', list, 'Spoilt', now);
  expect(first).toMatchObject({ value: { changed: 500, rest: 100, actId: expect.any(String) } });
  expect(await sweep(cast.moses, 'trash', list, 'Spoilt', now)).toMatchObject({
    value: { changed: 100, rest: 0 },
  });
  expect(await sweep(cast.moses, 'trash', list, '', now)).toMatchObject({ value: { changed: 0, rest: 0 } });
  expect(await queueCounts(postId)).toMatchObject({ approved: 1, trashed: 600 });

  const { actId } = first.ok ? first.value : { actId: null };
  expect(await undoAct(cast.moses, actId ?? '', now)).toMatchObject({ value: { changed: 500, left: 0 } });
  expect(await queueCounts(postId)).toMatchObject({ approved: 501, trashed: 100 });
});

it('A whole list is not decided by who may not, nor by an act that changes nothing', async () => {
  const { id: postId } = await publishedPost(published);
  await fillThread(postId, 2, 2);
  const list = { status: 'approved', postId, shownAt: now } as const;
  expect(await sweep(cast.anna, 'trash', list, '', now)).toMatchObject({ refusal: { code: 'forbidden' } });
  expect(await sweep(cast.moses, 'restore', list, '', now)).toMatchObject({ refusal: { code: 'invalid' } });
});

it('A whole list leaves what was edited after it was shown', async () => {
  const { id: postId } = await publishedPost(published);
  await fillThread(postId, 2, 2);
  const [{ id } = { id: '' }] = await db.comment.findMany({
    where: { postId },
    take: 1,
    select: { id: true },
  });
  await editResponse(cast.edith, id, { body: 'Something else' }, new Date('2026-11-02T12:00:00Z'));
  const list = { status: 'approved', postId, shownAt: new Date('2026-11-01T12:00:00Z') } as const;
  expect(await sweep(cast.moses, 'trash', list, '', now)).toMatchObject({ value: { changed: 1, rest: 0 } });
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ status: 'approved' });
});
