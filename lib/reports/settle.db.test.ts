import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve, hold, markSpam, trash } from '@/lib/moderation/commands';
import { undoAct } from '@/lib/moderation/undo';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { report } from './commands';
import { openReports } from './queries';

const now = new Date('2026-05-01T12:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
let id: string;
let readers = 0;

async function reported(at: Date) {
  readers += 1;
  const from = { browserToken: `reader ${readers}`, address: `2001:db8:6:${readers.toString(16)}::1` };
  const sent = await report(null, { commentId: id, reason: 'abuse', note: '' }, { now: at, ...from });
  expect(sent).toMatchObject({ ok: true });
}
const rowOf = () => db.comment.findUniqueOrThrow({ where: { id } });
const open = async () => (await openReports([id])).get(id)?.length ?? 0;
async function actOf(outcome: ReturnType<typeof approve>) {
  const done = await outcome;
  if (!done.ok || !done.value.actId) throw new Error('There was no act.');
  return done.value.actId;
}

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, reportsHold: 3 } });
});
beforeEach(async () => {
  const post = await publishedPost(new Date('2026-03-01T12:00:00Z'), [cast.anna.id]);
  ({ commentId: id } = await accepted(post.id));
  await reported(now);
  await reported(now);
});

describe('Approving what was reported and is still shown', () => {
  it('settles its reports, is counted, and is in the log with its reason', async () => {
    expect(await approve(cast.moses, { ids: [id], reason: 'Harsh, not rude' }, minutes(1))).toEqual({
      ok: true,
      value: { changed: 1, actId: expect.any(String), meanwhile: [] },
      tags: [],
    });
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 0, vettedAt: minutes(1) });
    expect(await db.auditLog.findMany({ where: { subjectId: id } })).toMatchObject([
      {
        action: 'response.approve',
        actorId: cast.moses.id,
        reason: 'Harsh, not rude',
        before: { reportCount: 2 },
        after: { reportCount: 0 },
      },
    ]);
    expect(await approve(cast.moses, { ids: [id] }, minutes(2))).toMatchObject({ value: { changed: 0 } });
  });

  it('can be undone: its reports are open, and count with those that come later', async () => {
    const act = await actOf(approve(cast.moses, { ids: [id] }, minutes(1)));
    expect(await undoAct(cast.edith, act, minutes(2))).toMatchObject({ value: { changed: 1, left: 0 } });
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2, vettedAt: null });
    await reported(minutes(3));
    expect(await rowOf()).toMatchObject({ status: 'pending', reportCount: 3 });
  });

  it('is not undone over a later decision', async () => {
    const act = await actOf(approve(cast.moses, { ids: [id] }, minutes(1)));
    await hold(cast.edith, { ids: [id] }, minutes(2));
    await approve(cast.edith, { ids: [id] }, minutes(3));
    expect(await undoAct(cast.moses, act, minutes(4))).toMatchObject({ value: { changed: 0, left: 1 } });
    expect(await rowOf()).toMatchObject({ reportCount: 0, vettedAt: minutes(3) });
  });
});

describe('Undo', () => {
  it.each([
    ['trash', trash],
    ['spam', markSpam],
  ] as const)('of %s gives the reports back that it settled', async (_, remove) => {
    await approve(cast.edith, { ids: [id] }, minutes(1));
    await reported(minutes(2));
    const act = await actOf(remove(cast.moses, { ids: [id] }, minutes(3)));
    expect(await open()).toBe(0);
    await undoAct(cast.moses, act, minutes(4));
    expect(await open()).toBe(1);
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 1, vettedAt: minutes(1) });
  });
});
