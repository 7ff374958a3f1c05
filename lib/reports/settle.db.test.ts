import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { recentActs } from '@/lib/moderation/acts';
import { approve, dismissReports, hold, markSpam, trash } from '@/lib/moderation/commands';
import { editResponse } from '@/lib/moderation/edit';
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

describe('Reports that are open again', () => {
  it('hold the response when they are enough with those that came since, as if they came now', async () => {
    const act = await actOf(dismissReports(cast.moses, { ids: [id] }, minutes(1)));
    await reported(minutes(2));
    const { postId } = await rowOf();
    expect(await undoAct(cast.moses, act, minutes(3))).toEqual({
      ok: true,
      value: { changed: 1, left: 0 },
      tags: [postTag(postId)],
    });
    expect(await rowOf()).toMatchObject({ status: 'pending', heldBy: 'reported', reportCount: 3 });
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ responseCount: 0 });
    expect(await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'response.dismissReports' },
      { action: 'response.undo', before: { reportCount: 1 }, after: { reportCount: 3 } },
      {
        action: 'response.hold',
        actorId: null,
        before: { status: 'approved' },
        after: { status: 'pending' },
      },
    ]);
  });

  it('hold it also when the approval that settled them is taken back', async () => {
    const act = await actOf(approve(cast.moses, { ids: [id] }, minutes(1)));
    await reported(minutes(2));
    await reported(minutes(2));
    await undoAct(cast.edith, act, minutes(3));
    expect(await rowOf()).toMatchObject({ status: 'pending', reportCount: 4, vettedAt: null });
  });

  it('leave it shown while they are fewer, and leave alone what is undone without any', async () => {
    const dismissal = await actOf(dismissReports(cast.moses, { ids: [id] }, minutes(1)));
    await undoAct(cast.moses, dismissal, minutes(2));
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2 });

    const holding = await actOf(hold(cast.moses, { ids: [id] }, minutes(3)));
    await db.settings.update({ where: { id: 1 }, data: { reportsHold: 2 } });
    await undoAct(cast.moses, holding, minutes(4));
    await db.settings.update({ where: { id: 1 }, data: { reportsHold: 3 } });
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2 });
  });
});

describe('Dismissing reports', () => {
  const dismissed = (by = cast.moses, at = minutes(1)) => actOf(dismissReports(by, { ids: [id] }, at));

  it('can be undone by anybody for a day, once: the reports are open, and count with those that come later', async () => {
    const act = await dismissed();
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 0, vettedAt: null });
    expect(await recentActs(minutes(2))).toContainEqual(
      expect.objectContaining({ id: act, by: cast.moses.name, act: 'dismissReports', count: 1 }),
    );
    expect(await undoAct(cast.edith, act, minutes(2))).toMatchObject({ value: { changed: 1, left: 0 } });
    expect(await open()).toBe(2);
    expect(await undoAct(cast.moses, act, minutes(3))).toMatchObject({ refusal: { code: 'conflict' } });
    await reported(minutes(4));
    expect(await rowOf()).toMatchObject({ status: 'pending', reportCount: 3 });
    expect(await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'response.dismissReports', before: { reportCount: 2 }, after: { reportCount: 0 } },
      { action: 'response.undo', before: { reportCount: 0 }, after: { reportCount: 2 } },
      { action: 'response.hold' },
    ]);
  });

  it('cannot be undone after 24 hours', async () => {
    const act = await dismissed(cast.moses, now);
    expect(await undoAct(cast.moses, act, minutes(24 * 60))).toMatchObject({
      refusal: { code: 'conflict', message: expect.stringContaining('24 hours') },
    });
    expect(await open()).toBe(0);
  });

  it('is undone also when the text was edited since: nothing is published by it', async () => {
    const act = await dismissed();
    await editResponse(cast.edith, id, { body: 'Without the address' }, minutes(2));
    expect(await undoAct(cast.moses, act, minutes(3))).toMatchObject({ value: { changed: 1, left: 0 } });
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2 });
  });

  describe('keeps what a colleague decided before from being undone', () => {
    it('when that was an approval: the response stays shown', async () => {
      await hold(cast.edith, { ids: [id] }, minutes(1));
      const approval = await actOf(approve(cast.edith, { ids: [id] }, minutes(2)));
      await reported(minutes(3));
      await reported(minutes(3));
      await dismissed(cast.moses, minutes(4));
      expect(await undoAct(cast.edith, approval, minutes(5))).toMatchObject({
        value: { changed: 0, left: 1 },
      });
      expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 0, vettedAt: minutes(2) });
    });

    it('when that was a holding: the response goes on waiting', async () => {
      const holding = await actOf(hold(cast.edith, { ids: [id] }, minutes(1)));
      await dismissed(cast.moses, minutes(2));
      expect(await undoAct(cast.edith, holding, minutes(3))).toMatchObject({
        value: { changed: 0, left: 1 },
      });
      expect(await rowOf()).toMatchObject({ status: 'pending', reportCount: 0 });
    });

    it('until the dismissal itself is', async () => {
      const holding = await actOf(hold(cast.edith, { ids: [id] }, minutes(1)));
      const dismissal = await dismissed(cast.moses, minutes(2));
      await undoAct(cast.moses, dismissal, minutes(3));
      expect(await undoAct(cast.edith, holding, minutes(4))).toMatchObject({
        value: { changed: 1, left: 0 },
      });
      expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2 });
    });
  });

  describe('by two moderators', () => {
    it('at once is the act of one of them', async () => {
      const both = await Promise.all([
        dismissReports(cast.moses, { ids: [id] }, minutes(1)),
        dismissReports(cast.edith, { ids: [id] }, minutes(1)),
      ]);
      expect(both.map((one) => one.ok && one.value.changed).sort()).toEqual([0, 1]);
      expect(await db.auditLog.count({ where: { subjectId: id } })).toBe(1);
    });

    it('is not taken back when the other has trashed it, or approved it, since', async () => {
      for (const decide of [trash, approve]) {
        const post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
        ({ commentId: id } = await accepted(post.id));
        await reported(now);
        const act = await dismissed();
        await reported(minutes(2));
        await decide(cast.edith, { ids: [id] }, minutes(3));
        expect(await undoAct(cast.moses, act, minutes(4))).toMatchObject({ value: { changed: 0, left: 1 } });
        expect(await open()).toBe(0);
      }
    });

    it('is not taken back when the other has dismissed new ones since, until that is undone', async () => {
      const first = await dismissed();
      await reported(minutes(2));
      const second = await dismissed(cast.edith, minutes(3));
      expect(await undoAct(cast.edith, second, minutes(4))).toMatchObject({ value: { changed: 1 } });
      expect(await open()).toBe(1);
      expect(await undoAct(cast.moses, first, minutes(5))).toMatchObject({ value: { changed: 1, left: 0 } });
      expect(await open()).toBe(3);
    });

    it('is not taken back when the other has dismissed new ones since, and that stands', async () => {
      const first = await dismissed();
      await reported(minutes(2));
      await dismissed(cast.edith, minutes(3));
      expect(await undoAct(cast.moses, first, minutes(4))).toMatchObject({ value: { changed: 0, left: 1 } });
      expect(await open()).toBe(0);
    });

    it('leaves one that the other has decided since it was listed', async () => {
      const seen = new Map([[id, { status: 'approved' as const, editedAt: null }]]);
      await hold(cast.edith, { ids: [id] }, minutes(1));
      expect(await dismissReports(cast.moses, { ids: [id], seen }, minutes(2))).toMatchObject({
        value: { changed: 0, actId: null, meanwhile: [{ id, status: 'pending', by: cast.edith.name }] },
      });
      expect(await open()).toBe(2);
    });
  });
});
