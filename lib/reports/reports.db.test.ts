import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { thread } from '@/lib/comments/queries';
import { db } from '@/lib/db';
import { approve, dismissReports, hold, markSpam, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { refusal } from '@/test/posts';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { findReport, keepReport } from './attempts';
import { report } from './commands';
import { articleOf, openReports } from './queries';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const { anna, edith, moses, rita, guest } = cast;
let post: { id: string; permalink: string };
let id: string;
let readers = 0;

/** A report by a browser and from a network that nobody has seen before, unless told otherwise. */
function reportAs(
  fields: Record<string, unknown> = {},
  as: Partial<Parameters<typeof report>[2]> & { actor?: typeof rita } = {},
) {
  readers += 1;
  const { actor = null, ...sending } = as;
  const from = { now, browserToken: `reader ${readers}`, address: `2001:db8:5:${readers.toString(16)}::1` };
  return report(actor, { commentId: id, reason: 'abuse', note: '', ...fields }, { ...from, ...sending });
}

const settings = (data: { holdFirstTime?: boolean; reportsHold?: number }) =>
  db.settings.update({ where: { id: 1 }, data });
const rowOf = () => db.comment.findUniqueOrThrow({ where: { id } });
const times = async (count: number, at = now) => {
  for (let n = 0; n < count; n += 1) expect(await reportAs({}, { now: at })).toMatchObject({ ok: true });
};

beforeAll(async () => {
  await enterCast();
  await settings({ holdFirstTime: false });
});
beforeEach(async () => {
  await settings({ reportsHold: 3 });
  await db.report.deleteMany();
  post = await publishedPost(published, [anna.id]);
  ({ commentId: id } = await accepted(post.id));
});

describe('A report', () => {
  it('is kept with its reason and note, and who sent it only as keyed hashes', async () => {
    const note = ' Look: <b>😀</b> مرحبا\r\nhere ';
    const sent = await reportAs(
      { reason: 'other', note },
      { browserToken: 'secret', address: '203.0.113.9' },
    );
    expect(sent).toEqual({ ok: true, value: { held: false }, tags: [] });
    const [row] = await db.report.findMany();
    expect(row).toMatchObject({
      commentId: id,
      reason: 'other',
      note: 'Look: <b>😀</b> مرحبا\nhere',
      userId: null,
      settledAt: null,
    });
    expect(JSON.stringify(row)).not.toMatch(/secret|203\.0\.113\.9/);
    expect(await rowOf()).toMatchObject({ reportCount: 1, status: 'approved' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no reason', { reason: '' }, 'reason'],
    ['an unknown reason', { reason: 'dislike' }, 'reason'],
    ['a reason that is an object', { reason: { a: 1 } }, 'reason'],
    ['something else, and no word of what', { reason: 'other', note: ' \u200b\n' }, 'note'],
    ['an over-long note', { note: '👩‍🚀'.repeat(200) }, 'note'],
    ['a note that is a list', { note: ['x'] }, 'note'],
    ['no response', { commentId: "' OR 1=1" }, 'commentId'],
  ])('with %s is refused beside its field', async (_, fields, field) => {
    const refused = refusal(await reportAs(fields));
    expect(refused.fields[field]).toEqual([expect.stringMatching(/\.$/)]);
    expect(await rowOf()).toMatchObject({ reportCount: 0 });
  });

  it('is of a response that is shown', async () => {
    await hold(moses, { ids: [id] }, now);
    expect(refusal(await reportAs()).code).toBe('not-found');
    expect(refusal(await reportAs({ commentId: '0198c0de-0000-7000-8000-000000000000' })).code).toBe(
      'not-found',
    );
    await approve(moses, { ids: [id] }, now);
    await db.post.update({ where: { id: post.id }, data: { status: 'draft' } });
    expect(refusal(await reportAs()).code).toBe('not-found');
    for (const odd of [null, 'text', [], 7]) {
      expect((await report(null, odd, { now, browserToken: 'x', address: '::1' })).ok).toBe(false);
    }
  });

  it('counts once for each browser and account, also when it is sent twice at once', async () => {
    const again = { browserToken: 'again' };
    const both = await Promise.all([reportAs({}, again), reportAs({}, again)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusal(await reportAs({}, again)).message).toContain('already');
    expect(await reportAs({}, { actor: rita, browserToken: 'at home' })).toMatchObject({ ok: true });
    expect(refusal(await reportAs({}, { actor: rita, browserToken: 'at work' })).code).toBe('conflict');
    await dismissReports(moses, { ids: [id] }, now);
    expect(refusal(await reportAs({}, again)).message).toContain('a moderator has looked at it');
  });

  it.each<[string, { browserToken?: string; address?: string }]>([
    ['browser', { browserToken: 'eager' }],
    ['network', { address: '198.51.100.77' }],
  ])('is the tenth in an hour of one %s at most', async (_, as) => {
    const others = [];
    for (let n = 0; n < 11; n += 1) others.push((await accepted(post.id)).commentId);
    for (const [n, commentId] of others.slice(0, 10).entries()) {
      expect(await reportAs({ commentId }, { ...as, now: minutes(n) })).toMatchObject({ ok: true });
    }
    const eleventh = { commentId: others[10] };
    expect(refusal(await reportAs(eleventh, { ...as, now: minutes(30) }))).toMatchObject({
      code: 'limited',
      message: 'That is a lot of reports. Wait 30 minutes and send this one again.',
    });
    expect(await reportAs(eleventh, { now: minutes(30) })).toMatchObject({ ok: true });
    expect(await reportAs(eleventh, { ...as, now: minutes(60) })).toMatchObject({ ok: true });
  });
});

describe('The third report', () => {
  it('takes the response back to the moderators, with the counts and a line in the log', async () => {
    const reply = await accepted(post.id, { parentId: id });
    await reportAs({ reason: 'spam' });
    await reportAs({ reason: 'abuse' });
    expect(await reportAs({ reason: 'spam' })).toEqual({
      ok: true,
      value: { held: true },
      tags: [postTag(post.id)],
    });
    expect(await rowOf()).toMatchObject({
      status: 'pending',
      heldBy: 'reported',
      heldMatch: 'Spam, Abuse',
      approvedAt: null,
      reportCount: 3,
      number: 1,
    });
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({ responseCount: 1 });
    expect((await thread(post.id)).responses).toMatchObject([
      { state: 'tombstone' },
      { id: reply.commentId },
    ]);
    expect(await db.auditLog.findMany({ where: { subjectId: id } })).toMatchObject([
      {
        action: 'response.hold',
        actorId: null,
        actorName: 'Readers’ reports',
        reason: 'Spam, Abuse',
        before: { status: 'approved' },
        after: { status: 'pending' },
      },
    ]);
  });

  it('holds once and all are counted, when many come at once', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => reportAs()));
    expect(all.filter((one) => one.ok && one.value.held)).toHaveLength(1);
    const taken = all.filter(({ ok }) => ok).length;
    expect(taken).toBe(3);
    expect(await rowOf()).toMatchObject({ status: 'pending', reportCount: 3 });
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({ responseCount: 0 });
    expect(await db.auditLog.count({ where: { subjectId: id } })).toBe(1);
  });

  it('does not hold what a moderator has approved since, until three more come', async () => {
    await times(3);
    await approve(moses, { ids: [id] }, minutes(1));
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 0, vettedAt: minutes(1) });
    expect(await db.report.count({ where: { settledAt: minutes(1) } })).toBe(3);
    await times(2, minutes(2));
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 2 });
    await times(1, minutes(3));
    expect(await rowOf()).toMatchObject({ status: 'pending' });
  });

  it('never holds what the people of the desk write', async () => {
    ({ commentId: id } = await accepted(post.id, {}, now, { actor: anna }));
    await times(4);
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 4 });
  });

  it('is the number in the settings, and 0 is never', async () => {
    await settings({ reportsHold: 0 });
    await times(5);
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 5 });
    await settings({ reportsHold: 1 });
    ({ commentId: id } = await accepted(post.id));
    await times(1);
    expect(await rowOf()).toMatchObject({ status: 'pending' });
  });
});

describe('Open reports', () => {
  it('are settled by a decision, whichever it is, and stay while a response is only held', async () => {
    for (const [decide, left] of [
      [approve, 0],
      [markSpam, 0],
      [trash, 0],
      [hold, 1],
    ] as const) {
      ({ commentId: id } = await accepted(post.id));
      await times(1);
      await decide(moses, { ids: [id] }, minutes(1));
      expect(await rowOf()).toMatchObject({ reportCount: left });
      expect(await db.report.count({ where: { commentId: id, settledAt: null } })).toBe(left);
    }
  });

  it('are dismissed without a change of the response, once, by moderators, and the log has it', async () => {
    await times(2);
    for (const actor of [anna, rita, guest])
      expect(refusal(await dismissReports(actor, { ids: [id] }, now)).code).toBe('forbidden');
    const ids = [id, 'nonsense', '0198c0de-0000-7000-8000-000000000000'];
    expect(await dismissReports(edith, { ids, reason: ' Fair ' }, now)).toEqual({
      ok: true,
      value: { changed: 1, actId: expect.any(String), meanwhile: [] },
      tags: [],
    });
    expect(await dismissReports(moses, { ids }, now)).toMatchObject({ value: { changed: 0 } });
    expect(await rowOf()).toMatchObject({ status: 'approved', reportCount: 0 });
    expect(await db.auditLog.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: 'response.dismissReports', actorId: edith.id, reason: 'Fair', before: { reportCount: 2 } },
    ]);
  });

  it('are told to moderators with reason and note', async () => {
    await reportAs({ note: 'Rude' });
    await reportAs({ reason: 'spam' }, { now: minutes(1) });
    const { commentId: other } = await accepted(post.id);
    expect([...(await openReports([id, other]))]).toMatchObject([
      [
        id,
        [
          { reason: 'abuse', note: 'Rude', at: now },
          { reason: 'spam', note: '', at: minutes(1) },
        ],
      ],
    ]);
  });
});

describe('A refused report', () => {
  const address = '192.0.2.1';
  const errors = { reason: ['Choose what is wrong.'] };

  it('comes back as it was typed, for its own response', async () => {
    const fields = { commentId: id, reason: 'dislike', note: '<b>\r\n😀\u0000' };
    const token = (await keepReport({ address, fields, errors }, now)) ?? '';
    expect(await findReport(id, token, now)).toEqual({ ...fields, note: '<b>\r\n😀', errors });
    expect(await findReport('0198c0de-0000-7000-8000-000000000000', token, now)).toBeNull();
    expect(await findReport(id, token, minutes(60 * 24 * 7))).toBeNull();
    for (const odd of ['', '\u0000', "' OR 1=1"]) expect(await findReport(id, odd, now)).toBeNull();
  });

  it('of nothing is not kept', async () => {
    for (const commentId of ['', 'x', '0198c0de-0000-7000-8000-000000000000', ['x']])
      expect(await keepReport({ address, fields: { commentId }, errors }, now)).toBeNull();
  });

  it('leads back to the article, shown or not', async () => {
    await trash(moses, { ids: [id] }, now);
    expect(await articleOf(id)).toEqual({ postId: post.id, permalink: post.permalink, title: 'A post' });
    expect(await articleOf('x')).toBeNull();
  });
});
