import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { keepAttempt } from '@/lib/comments/attempts';
import { like } from '@/lib/comments/likes';
import { browserHash } from '@/lib/comments/writer';
import { db } from '@/lib/db';
import { letterLimits } from '@/lib/mail/limits';
import { markSpam } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { siteWithMail } from '@/test/mail';
import { linkIn } from '@/test/mailbox';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { askByLetter, eraseByProof, eraseFor, exportByProof, exportFor } from './commands';
import { findProof, forgetProofs } from './proof';

const mail = siteWithMail();
const now = new Date('2026-04-01T12:00:00Z');
const inHours = (hours: number) => new Date(+now + hours * 60 * 60 * 1000);
const email = 'eve@example.org';
let post: { id: string; permalink: string };
let networks = 0;

const ask = (purpose: string, of = email) =>
  askByLetter({ email: of, purpose }, { now, address: `198.51.100.${++networks}` });
async function tokenFor(purpose: 'exportData' | 'eraseData') {
  await ask(purpose);
  const [letter] = await mail.delivered();
  return linkIn(letter ?? {}, '/your-data/').slice('/your-data/'.length);
}
const rowOf = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });

/** A commenter with everything that can be held about one. */
async function commenter() {
  const address = '203.0.113.9';
  const as = { browserToken: 'a-browser', address };
  const { commentId } = await accepted(
    post.id,
    { name: 'Eve', email, url: 'eve.example', body: 'Mine.' },
    now,
    as,
  );
  const other = await accepted(post.id, { name: 'Bob', email: 'bob@example.org', parentId: commentId });
  const hash = browserHash('a-browser');
  await db.commentVersion.create({ data: { commentId, body: 'Before.', html: '', replacedAt: now } });
  await like(null, { commentId: other.commentId, wanted: true }, { now, browserToken: 'a-browser', address });
  await db.report.create({
    data: {
      ...{ commentId: other.commentId, reason: 'abuse', note: 'Rude.', createdAt: now },
      ...{ browserHash: hash, addressHash: 'a-network' },
    },
  });
  await db.subscription.create({ data: { email, postId: post.id, createdAt: now, confirmedAt: now } });
  await db.provedAddress.create({ data: { email, userId: cast.rita.id, provedAt: now } });
  const standing = {
    kind: 'held' as const,
    email,
    reason: 'Hot temper',
    createdAt: now,
    givenBy: 'Moses Moderator',
  };
  await db.standing.createMany({ data: [standing, { ...standing, kind: 'muted', endedAt: now }] });
  const fields = { name: 'Eve', email: ' Eve@example.org', body: 'Refused.' };
  await keepAttempt({ postId: post.id, address, fields, errors: { body: ['No.'] } }, now);
  return { commentId, otherId: other.commentId };
}

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.$executeRaw`DELETE FROM "RateLimit"`;
  for (const table of [
    db.comment,
    db.subscription,
    db.provedAddress,
    db.standing,
    db.formAttempt,
    db.proof,
  ] as {
    deleteMany(): Promise<unknown>;
  }[])
    await table.deleteMany();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, likes: true } });
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});

describe('Asking what is held about an address', () => {
  it('sends a letter there, with the same answer whether anything is held or not', async () => {
    await commenter();
    expect(await ask('exportData')).toEqual(await ask('exportData', 'nobody@example.org'));
    expect(
      (await mail.delivered()).filter(({ subject }) => subject === 'What we hold about you'),
    ).toHaveLength(2);
  });

  it('keeps no secret of the link', async () => {
    const token = await tokenFor('exportData');
    expect(JSON.stringify(await db.proof.findMany())).not.toContain(token);
    expect(await findProof(token, now)).toEqual({ email, purpose: 'exportData' });
  });

  it('is limited for one address', async () => {
    for (let n = 0; n < letterLimits.address.points; n += 1) await ask('exportData');
    expect(await ask('eraseData')).toMatchObject({ ok: false, refusal: { code: 'limited' } });
  });

  it.each([
    [{ email: '', purpose: 'exportData' }, 'email'],
    [{ email: ['a@example.org'], purpose: 'exportData' }, 'email'],
    [{ email: 'a@b', purpose: 'exportData' }, 'email'],
    [{ email, purpose: 'everything' }, 'purpose'],
    [{ email, purpose: { $ne: '' } }, 'purpose'],
  ])('with %j is refused beside the field', async (fields, field) => {
    expect(await askByLetter(fields, { now, address: '203.0.113.1' })).toMatchObject({
      ok: false,
      refusal: { fields: { [field]: [expect.any(String)] } },
    });
  });
});

describe('The link of the letter', () => {
  it('hands over everything, without a moderator’s name or a hash', async () => {
    await commenter();
    const outcome = await exportByProof(await tokenFor('exportData'), now);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        email,
        responses: [
          { body: 'Mine.', name: 'Eve', email, url: 'https://eve.example/', versions: [{ body: 'Before.' }] },
        ],
        forms: [{ typed: { email: ' Eve@example.org', body: 'Refused.' }, sentAt: now }],
        likes: [{ comment: { number: 2 } }],
        reports: [{ reason: 'abuse', note: 'Rude.' }],
        subscriptions: [{ post: { permalink: post.permalink } }],
        followedBy: [{ provedAt: now, user: { name: cast.rita.name } }],
        standings: [{ kind: 'held', reason: 'Hot temper' }, { kind: 'muted' }],
      },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/Moses|[Hh]ash|a-browser|203\.0\.113/);
  });

  it('leaves out what a shared browser did', async () => {
    await commenter();
    await accepted(post.id, { email: 'dan@example.org' }, inHours(1), { browserToken: 'a-browser' });
    expect(await exportByProof(await tokenFor('exportData'), now)).toMatchObject({
      value: { likes: [], reports: [] },
    });
  });

  it('works once, within a day, for what was asked', async () => {
    const token = await tokenFor('exportData');
    expect(await eraseByProof(token, now)).toMatchObject({ ok: false });
    expect(await exportByProof(token, inHours(24))).toMatchObject({ ok: false });
    const both = await Promise.all([exportByProof(token, now), exportByProof(token, now)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findProof(token, now)).toBeNull();
  });

  it.each(['', 'x', null, {}, ['x'], 'a'.repeat(43)])(
    'is refused in one sentence when it is %j',
    async (forged) => {
      const sentence = { ok: false, refusal: { message: expect.stringContaining('not good any more') } };
      expect(await exportByProof(forged, now)).toMatchObject(sentence);
      expect(await eraseByProof(forged, now)).toMatchObject(sentence);
    },
  );

  it('is forgotten when it is past', async () => {
    await tokenFor('exportData');
    await forgetProofs(inHours(23));
    expect(await db.proof.count()).toBe(1);
    await forgetProofs(inHours(24));
    expect(await db.proof.count()).toBe(0);
  });
});

describe('Erasing', () => {
  it('takes out who wrote, and keeps what was said in its thread', async () => {
    const { commentId, otherId } = await commenter();
    const outcome = await eraseByProof(await tokenFor('eraseData'), now);
    expect(outcome).toMatchObject({ ok: true, value: { responses: 1 }, tags: [postTag(post.id)] });
    expect(await rowOf(commentId)).toMatchObject({
      body: 'Mine.',
      number: 1,
      status: 'approved',
      authorName: 'A reader',
      authorEmail: '',
      authorUrl: '',
      userId: null,
      browserHash: null,
      addressHash: null,
      erasedAt: now,
    });
    expect(await rowOf(otherId)).toMatchObject({ parentId: commentId, authorName: 'Bob', erasedAt: null });
    const left = [
      await db.commentVersion.count(),
      await db.subscription.count(),
      await db.provedAddress.count(),
      await db.formAttempt.count(),
    ];
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it('takes back their likes, and leaves of their reports only that there was one', async () => {
    const { otherId } = await commenter();
    const elsewhere = await publishedPost(new Date('2026-03-01T12:00:00Z'));
    const { commentId: far } = await accepted(elsewhere.id);
    for (const [commentId, browserToken] of [
      [far, 'a-browser'],
      [far, 'another'],
    ] as const)
      await like(null, { commentId, wanted: true }, { now, browserToken, address: '203.0.113.9' });
    const outcome = await eraseByProof(await tokenFor('eraseData'), now);
    const tags = outcome.ok ? outcome.tags : [];
    expect([...tags].sort()).toEqual([postTag(post.id), postTag(elsewhere.id)].sort());
    expect(await rowOf(otherId)).toMatchObject({ likeCount: 0 });
    expect(await rowOf(far)).toMatchObject({ likeCount: 1 });
    expect(await db.like.findMany()).toMatchObject([{ commentId: far, browserHash: browserHash('another') }]);
    expect(await db.report.findMany()).toMatchObject([
      { reason: 'abuse', note: '', userId: null, browserHash: null, addressHash: null },
    ]);
  });

  it('leaves alone what a shared browser likes and reports', async () => {
    const { otherId } = await commenter();
    await accepted(post.id, { email: 'dan@example.org' }, inHours(1), { browserToken: 'a-browser' });
    await eraseByProof(await tokenFor('eraseData'), now);
    expect(await rowOf(otherId)).toMatchObject({ likeCount: 1 });
    expect(await db.like.count()).toBe(1);
    expect(await db.report.findFirst()).toMatchObject({ note: 'Rude.', addressHash: 'a-network' });
  });

  it('takes out what a phase matched, which may be the name', async () => {
    await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
    const { commentId } = await accepted(post.id, { name: 'Eve', email }, now);
    expect(await rowOf(commentId)).toMatchObject({ heldBy: 'first-time', heldMatch: 'Eve' });
    await eraseFor(cast.moses, { email, sure: 'yes' }, now);
    expect(await rowOf(commentId)).toMatchObject({ heldBy: 'first-time', heldMatch: null });
  });

  it('is no way out of a decision of the moderators that is in force', async () => {
    await commenter();
    await eraseByProof(await tokenFor('eraseData'), now);
    expect(await db.standing.findMany()).toMatchObject([{ kind: 'held', email }]);
  });

  it('is unlearnt by the spam score, which keeps words of a name', async () => {
    const { commentId } = await commenter();
    const learnt = async () => (await db.spamToken.findUnique({ where: { token: '' } }))?.spam ?? 0;
    const before = await learnt();
    await markSpam(cast.moses, { ids: [commentId] }, now);
    expect(await learnt()).toBe(before + 1);
    await eraseFor(cast.moses, { email, sure: 'yes' }, now);
    expect(await learnt()).toBe(before);
    expect(await db.spamLesson.count({ where: { commentId } })).toBe(0);
  });

  it('leaves nothing to find, and no address in the log', async () => {
    await commenter();
    await eraseByProof(await tokenFor('eraseData'), now);
    expect(await exportFor(cast.moses, { email }, now)).toMatchObject({
      value: { responses: [], forms: [], likes: [], reports: [], subscriptions: [], followedBy: [] },
    });
    const rows = await db.auditLog.findMany({ where: { action: { startsWith: 'privacy.' } } });
    expect(rows.map(({ action }) => action)).toContain('privacy.erase');
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toContain('eve@');
  });
});

describe('A moderator', () => {
  it('hands over and erases for someone who asked', async () => {
    const { commentId } = await commenter();
    expect(await exportFor(cast.moses, { email: 'Eve@Example.org ' }, now)).toMatchObject({
      value: { responses: [{ name: 'Eve' }] },
    });
    expect(await eraseFor(cast.moses, { email, sure: 'yes' }, now)).toMatchObject({
      value: { responses: 1 },
    });
    expect(await rowOf(commentId)).toMatchObject({ authorName: 'A reader' });
  });

  it('is asked once more before anything is erased', async () => {
    const { commentId } = await commenter();
    for (const sure of ['', 'no', ['yes'], undefined]) {
      expect(await eraseFor(cast.moses, { email, sure }, now)).toMatchObject({
        refusal: { fields: { sure: ['Tick that it is to be erased for good.'] } },
      });
    }
    expect(await rowOf(commentId)).toMatchObject({ authorName: 'Eve' });
  });

  it('is the only one who may', async () => {
    for (const actor of [cast.guest, cast.rita, cast.anna]) {
      expect(await exportFor(actor, { email }, now)).toMatchObject({ refusal: { code: 'forbidden' } });
      expect(await eraseFor(actor, { email, sure: 'yes' }, now)).toMatchObject({
        refusal: { code: 'forbidden' },
      });
    }
  });
});
