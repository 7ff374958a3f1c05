import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { thread } from '@/lib/comments/queries';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { approve, hold as holdAgain, markSpam, restore, trash } from './commands';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
let post: { id: string };

beforeAll(enterCast);
beforeEach(async () => {
  await hold(false);
  post = await publishedPost(published, [cast.anna.id]);
});

const hold = (holdFirstTime: boolean) => db.settings.update({ where: { id: 1 }, data: { holdFirstTime } });
const postRow = () => db.post.findUniqueOrThrow({ where: { id: post.id } });
const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });
const shown = async (parentId?: string) => (await accepted(post.id, { parentId })).commentId;
async function held() {
  await hold(true);
  const { commentId } = await accepted(post.id);
  await hold(false);
  return commentId;
}

describe('Approving', () => {
  it('publishes a held response under the next number, once', async () => {
    await shown();
    const id = await held();
    await shown();
    expect(await approve(cast.moses, { ids: [id] }, now)).toEqual({
      ok: true,
      value: { changed: 1, actId: expect.any(String), meanwhile: [] },
      tags: [postTag(post.id), moderationTag],
    });
    expect(await rowOf(id)).toMatchObject({ status: 'approved', number: 3, approvedAt: now });
    expect(await approve(cast.edith, { ids: [id] }, now)).toEqual({
      ok: true,
      value: { changed: 0, actId: null, meanwhile: [] },
      tags: [],
    });
    expect(await postRow()).toMatchObject({ responseCount: 3, nextNumber: 4 });
  });

  it('numbers several in the order they were written', async () => {
    const ids = [await held(), await held(), await held()];
    await approve(cast.moses, { ids: ids.toReversed() }, now);
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).number))).toEqual([1, 2, 3]);
  });

  it('shows a reply also under what is not shown, which stands as a tombstone', async () => {
    const parent = await shown();
    await hold(true);
    const reply = (await accepted(post.id, { parentId: parent })).commentId;
    await trash(cast.moses, { ids: [parent] }, now);
    expect((await thread(post.id)).responses).toEqual([]);
    await approve(cast.moses, { ids: [reply] }, now);
    expect(await thread(post.id)).toMatchObject({
      count: 1,
      responses: [{ state: 'tombstone' }, { state: 'approved', parentId: parent }],
    });
  });
});

describe('Trashing and marking as spam', () => {
  it('takes a response out of the thread and keeps its number', async () => {
    const first = await shown();
    const last = await shown();
    const { createdAt } = await rowOf(first);
    for (const [remove, status] of [
      [trash, 'trashed'],
      [markSpam, 'spam'],
    ] as const) {
      expect(await remove(cast.moses, { ids: [last], reason: 'Rude' }, now)).toMatchObject({
        value: { changed: 1 },
      });
      expect(await rowOf(last)).toMatchObject({ status, number: 2 });
      expect(await postRow()).toMatchObject({ responseCount: 1, lastResponseAt: createdAt });
      await restore(cast.moses, { ids: [last] }, now);
      expect(await rowOf(last)).toMatchObject({ status: 'approved', number: 2 });
      expect(await postRow()).toMatchObject({ responseCount: 2, nextNumber: 3 });
    }
  });

  it('of the only response leaves a post without a last one', async () => {
    await trash(cast.moses, { ids: [await shown()] }, now);
    expect(await postRow()).toMatchObject({ responseCount: 0, lastResponseAt: null });
  });
});

describe('Holding again', () => {
  it('takes a response out of the thread until it is approved again, under its own number', async () => {
    const id = await shown();
    await holdAgain(cast.moses, { ids: [id] }, now);
    expect(await rowOf(id)).toMatchObject({ status: 'pending', number: 1 });
    expect(await thread(post.id)).toMatchObject({ responses: [], count: 0 });
    await approve(cast.moses, { ids: [id] }, now);
    expect(await rowOf(id)).toMatchObject({ status: 'approved', number: 1 });
    expect(await postRow()).toMatchObject({ responseCount: 1, nextNumber: 2 });
  });
});

describe('Restoring', () => {
  it('does not publish what was held again before it was thrown away', async () => {
    const id = await shown();
    await holdAgain(cast.moses, { ids: [id] }, now);
    await trash(cast.moses, { ids: [id] }, now);
    await restore(cast.moses, { ids: [id] }, now);
    expect(await rowOf(id)).toMatchObject({ status: 'pending', number: 1, approvedAt: null });
  });

  it('puts what was never shown back into the queue', async () => {
    const id = await held();
    await markSpam(cast.moses, { ids: [id] }, now);
    await restore(cast.moses, { ids: [id] }, now);
    expect(await rowOf(id)).toMatchObject({ status: 'pending', number: null });
  });
});

describe('Any act', () => {
  const acts = { approve, hold: holdAgain, markSpam, trash, restore };

  it('is in the log, with who, before, after and why', async () => {
    const id = await shown();
    await trash(cast.moses, { ids: [id], reason: ' Off\ntopic ' }, now);
    expect(await db.auditLog.findMany({ where: { subjectId: id } })).toMatchObject([
      {
        action: 'response.trash',
        subjectType: 'response',
        actorId: cast.moses.id,
        actorName: cast.moses.name,
        at: now,
        reason: 'Off topic',
        before: { status: 'approved' },
        after: { status: 'trashed' },
      },
    ]);
  });

  it('on several posts names every page it changed, and no other', async () => {
    const mine = await shown();
    const elsewhere = await publishedPost(published);
    const theirs = (await accepted(elsewhere.id)).commentId;
    const outcome = await trash(cast.moses, { ids: [mine, theirs, mine] }, now);
    expect(outcome).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(outcome.ok && outcome.tags.toSorted()).toEqual(
      [postTag(post.id), postTag(elsewhere.id), moderationTag].sort(),
    );
  });

  it('on nothing, on unknown ids and on nonsense is harmless', async () => {
    const nonsense = ['', 'no id', '0198c0de-0000-7000-8000-000000000000', "' OR 1=1"];
    for (const act of Object.values(acts)) {
      for (const ids of [[], nonsense]) {
        expect(await act(cast.moses, { ids }, now)).toMatchObject({
          ok: true,
          value: { changed: 0 },
          tags: [],
        });
      }
    }
  });

  it('takes at most 500 at once', async () => {
    const ids = Array.from(
      { length: 501 },
      (_, n) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    expect(await trash(cast.moses, { ids }, now)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it.each([
    ['ada', true],
    ['edith', true],
    ['moses', true],
    ['anna', false],
    ['rita', false],
    ['guest', false],
  ] as const)('by %s is allowed: %s', async (who, allowed) => {
    const id = await shown();
    for (const act of Object.values(acts)) {
      const outcome = await act(cast[who], { ids: [id] }, now);
      if (allowed) expect(outcome.ok).toBe(true);
      else expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
    if (!allowed) expect(await rowOf(id)).toMatchObject({ status: 'approved' });
  });
});
