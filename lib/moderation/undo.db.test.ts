import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { recentActs } from './acts';
import { approve, hold, markSpam, restore, trash } from './commands';
import { decidedSince } from './decided';
import { editResponse } from './edit';
import { undoAct, undoActs } from './undo';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let post: { id: string };

beforeAll(enterCast);
beforeEach(async () => {
  await holdFirstTime(false);
  post = await publishedPost(published);
});

const holdFirstTime = (holdFirstTime: boolean) =>
  db.settings.update({ where: { id: 1 }, data: { holdFirstTime } });
const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });
const shown = async (parentId?: string) => (await accepted(post.id, { parentId })).commentId;
async function held() {
  await holdFirstTime(true);
  const { commentId } = await accepted(post.id);
  await holdFirstTime(false);
  return commentId;
}
async function actOf(outcome: ReturnType<typeof approve>) {
  const done = await outcome;
  if (!done.ok || !done.value.actId) throw new Error('There was no act.');
  return done.value.actId;
}

describe('Undo', () => {
  it('puts back everything that an act changed, each to what it was', async () => {
    const [first, second, third] = [await shown(), await held(), await shown()];
    await markSpam(cast.moses, { ids: [third] }, now);
    const act = await actOf(trash(cast.moses, { ids: [first, second, third] }, now));
    expect(await undoAct(cast.edith, act, later(1))).toEqual({
      ok: true,
      value: { changed: 3, left: 0 },
      tags: [postTag(post.id), moderationTag],
    });
    expect(await rowOf(first)).toMatchObject({ status: 'approved', number: 1 });
    expect(await rowOf(second)).toMatchObject({ status: 'pending', number: null });
    expect(await rowOf(third)).toMatchObject({ status: 'spam', number: 2 });
    expect(await db.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({ responseCount: 1 });
  });

  it('leaves what somebody has decided since, and says how many', async () => {
    const ids = [await shown(), await shown()];
    const act = await actOf(trash(cast.moses, { ids }, now));
    await markSpam(cast.edith, { ids: ids.slice(0, 1) }, later(1));
    expect(await undoAct(cast.moses, act, later(2))).toMatchObject({ value: { changed: 1, left: 1 } });
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).status))).toEqual(['spam', 'approved']);
  });

  it('leaves what somebody has decided the same anew since', async () => {
    const id = await shown();
    const first = await actOf(trash(cast.moses, { ids: [id] }, now));
    await restore(cast.edith, { ids: [id] }, later(1));
    const second = await actOf(trash(cast.ada, { ids: [id] }, later(2)));
    expect(await undoAct(cast.moses, first, later(3))).toMatchObject({ value: { changed: 0, left: 1 } });
    expect(await rowOf(id)).toMatchObject({ status: 'trashed' });
    expect(await undoAct(cast.ada, second, later(3))).toMatchObject({ value: { changed: 1, left: 0 } });
  });

  it('goes back through several acts, the last one first', async () => {
    const id = await shown();
    const acts = [];
    acts.push(await actOf(hold(cast.moses, { ids: [id] }, now)));
    acts.push(await actOf(trash(cast.moses, { ids: [id] }, later(1))));
    acts.push(await actOf(markSpam(cast.moses, { ids: [id] }, later(2))));
    for (const [act, status] of [
      [acts[2], 'trashed'],
      [acts[1], 'pending'],
      [acts[0], 'approved'],
    ] as const) {
      expect(await undoAct(cast.moses, act ?? '', later(4))).toMatchObject({
        value: { changed: 1, left: 0 },
      });
      expect(await rowOf(id)).toMatchObject({ status });
    }
  });

  it('does not publish a text that was edited since, but puts it back into the queue', async () => {
    const id = await shown();
    const held = await actOf(hold(cast.moses, { ids: [id] }, now));
    const trashed = await actOf(trash(cast.moses, { ids: [id] }, later(1)));
    await editResponse(cast.edith, id, { body: 'Without the address' }, later(2));
    expect(await undoAct(cast.moses, trashed, later(3))).toMatchObject({ value: { changed: 1, left: 0 } });
    expect(await undoAct(cast.moses, held, later(3))).toMatchObject({ value: { changed: 0, left: 1 } });
    expect(await rowOf(id)).toMatchObject({ status: 'pending' });
  });

  it('of a first approval keeps the number for ever, and forgets that it was let in', async () => {
    const id = await held();
    const act = await actOf(approve(cast.moses, { ids: [id] }, now));
    await undoAct(cast.moses, act, later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'pending', number: 1, approvedAt: null });
    expect((await accepted(post.id)).number).toBe(2);
    await markSpam(cast.moses, { ids: [id] }, later(2));
    await restore(cast.moses, { ids: [id] }, later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'pending' });
  });

  it('of holding again lets it in as of when it was', async () => {
    const id = await shown();
    const { approvedAt } = await rowOf(id);
    const act = await actOf(hold(cast.moses, { ids: [id] }, now));
    await undoAct(cast.moses, act, later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'approved', approvedAt });
  });

  it('works once, and for 24 hours', async () => {
    const id = await shown();
    const act = await actOf(trash(cast.moses, { ids: [id] }, now));
    expect(await undoAct(cast.moses, act, later(24))).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await undoAct(cast.moses, act, later(23.99))).toMatchObject({ value: { changed: 1 } });
    expect(await undoAct(cast.moses, act, later(23.99))).toMatchObject({
      refusal: { code: 'conflict', message: expect.stringContaining('already') },
    });
  });

  it('is told why it is too late for a week, then the act is gone', async () => {
    const act = await actOf(trash(cast.moses, { ids: [await shown()] }, now));
    await trash(cast.moses, { ids: [await shown()] }, later(7 * 24));
    expect(await undoAct(cast.moses, act, later(7 * 24))).toMatchObject({ refusal: { code: 'conflict' } });
    await trash(cast.moses, { ids: [await shown()] }, later(7 * 24 + 1));
    expect(await undoAct(cast.moses, act, later(7 * 24 + 1))).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('by two at once is done by one of them', async () => {
    const act = await actOf(trash(cast.moses, { ids: [await shown()] }, now));
    const outcomes = await Promise.all([undoAct(cast.moses, act, now), undoAct(cast.edith, act, now)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('of several acts passes over one that somebody has undone already, and says so', async () => {
    const ids = [await shown(), await shown(), await shown()];
    const acts = [];
    for (const id of ids) acts.push(await actOf(trash(cast.moses, { ids: [id] }, now)));
    await undoAct(cast.edith, acts[1] ?? '', later(1));
    expect(await undoActs(cast.moses, acts, later(2))).toEqual({
      ok: true,
      value: { changed: 2, left: 0, refused: expect.stringContaining('already') },
      tags: expect.arrayContaining([postTag(post.id)]),
    });
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ status: 'approved' });
    expect(await undoActs(cast.moses, acts, later(2))).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await undoActs(cast.anna, acts, later(2))).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('is in the log, one entry for each response', async () => {
    const id = await shown();
    await undoAct(cast.edith, await actOf(trash(cast.moses, { ids: [id] }, now)), later(1));
    expect(await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'response.trash', actorName: cast.moses.name, postId: post.id },
      {
        action: 'response.undo',
        actorName: cast.edith.name,
        before: { status: 'trashed' },
        after: { status: 'approved' },
      },
    ]);
  });

  it('is refused to who may not moderate, and for what was never done', async () => {
    const act = await actOf(trash(cast.moses, { ids: [await shown()] }, now));
    for (const actor of [cast.anna, cast.rita, cast.guest])
      expect(await undoAct(actor, act, now)).toMatchObject({ refusal: { code: 'forbidden' } });
    for (const id of ['', 'x', "' OR 1=1", '0198c0de-0000-7000-8000-000000000000'])
      expect(await undoAct(cast.moses, id, now)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('is offered for the acts of the last day, newest first, with whose and how many', async () => {
    const start = later(1000);
    const ids = [await shown(), await shown(), await shown(), await shown()];
    await trash(cast.moses, { ids: ids.slice(0, 1) }, later(900));
    const bulk = await actOf(markSpam(cast.moses, { ids }, later(999)));
    await undoAct(cast.edith, bulk, start);
    await trash(cast.edith, { ids: ids.slice(1, 2) }, start);
    await approve(cast.edith, { ids: [] }, start);
    expect(await recentActs(start)).toMatchObject([
      { by: cast.edith.name, act: 'trash', count: 1, undoneAt: null },
      { by: cast.moses.name, act: 'markSpam', count: 4, undoneAt: start, names: { length: 3 } },
    ]);
  });
});

describe('A decision about what somebody else has decided meanwhile', () => {
  it('is not carried out, and says whose stands', async () => {
    const [mine, theirs] = [await held(), await held()];
    await trash(cast.edith, { ids: [theirs] }, now);
    const seen = new Map([
      [mine, { status: 'pending' as const }],
      [theirs, { status: 'pending' as const }],
    ]);
    expect(await approve(cast.moses, { ids: [mine, theirs], seen }, later(1))).toMatchObject({
      value: {
        changed: 1,
        meanwhile: [{ id: theirs, status: 'trashed', by: cast.edith.name, at: now, edited: false }],
      },
    });
    expect(await rowOf(theirs)).toMatchObject({ status: 'trashed' });
  });

  it('names who brought it there, not who has edited it since', async () => {
    const id = await held();
    const seen = new Map([[id, { status: 'pending' as const, editedAt: null }]]);
    await trash(cast.edith, { ids: [id] }, now);
    await editResponse(cast.ada, id, { body: 'Without the address' }, later(1));
    expect(await decidedSince(seen)).toEqual([
      { id, status: 'trashed', by: cast.edith.name, at: now, edited: false },
    ]);
  });
});

describe('A text that was edited since a moderator read it', () => {
  it('is not approved, and they are told to look again', async () => {
    const id = await held();
    const seen = new Map([[id, { status: 'pending' as const, editedAt: null }]]);
    expect(await decidedSince(seen)).toEqual([]);
    await editResponse(cast.edith, id, { body: 'Something else' }, now);
    const edited = { id, status: 'pending', by: null, at: now, edited: true };
    expect(await decidedSince(seen)).toEqual([edited]);
    expect(await approve(cast.moses, { ids: [id], seen }, later(1))).toEqual({
      ok: true,
      value: { changed: 0, actId: null, meanwhile: [edited] },
      tags: [],
    });
    expect(await rowOf(id)).toMatchObject({ status: 'pending' });
    const again = new Map([[id, { status: 'pending' as const, editedAt: now }]]);
    expect(await approve(cast.moses, { ids: [id], seen: again }, later(1))).toMatchObject({
      value: { changed: 1, meanwhile: [] },
    });
  });
});
