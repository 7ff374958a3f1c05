import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { signToken } from '@/lib/mail/tokens';
import { approve } from '@/lib/moderation/commands';
import { editResponse } from '@/lib/moderation/edit';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { siteWithMail, toOf } from '@/test/mail';
import { linkIn } from '@/test/mailbox';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { decideByMail, sendDigests } from './commands';
import { offerView } from './queries';

const mail = siteWithMail();
const now = new Date('2026-04-01T12:00:00Z');
const inDays = (days: number) => new Date(+now + days * 24 * 60 * 60 * 1000);
let post: { id: string };

const links = (text = '') => [...text.matchAll(/\/moderate\/(\S+)/g)].map(([, token]) => token ?? '');
async function digests() {
  await sendDigests(now);
  return mail.delivered();
}
async function offered() {
  const { commentId } = await accepted(post.id);
  await sendDigests(now);
  const letters = await mail.delivered();
  const letter = letters.find((one) => toOf(one) === cast.moses.email);
  const [approving = '', rejecting = ''] = links(letter?.text);
  return { commentId, approving, rejecting };
}
/** Opens the page of a link and presses its button. */
async function confirm(token: unknown, at: Date) {
  const offer = await offerView(String(token), at);
  return decideByMail(token, offer.good ? offer.seen : undefined, at);
}
const statusOf = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).status;

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.comment.deleteMany();
  await db.user.updateMany({ data: { digestedAt: null, mailDigest: true, suspendedAt: null } });
  await db.user.update({ where: { id: cast.moses.id }, data: { role: 'moderator' } });
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});

describe('The digest', () => {
  it('comes to everyone who moderates and wants it, when something has come since the last', async () => {
    expect(await digests()).toEqual([]);
    await db.user.update({ where: { id: cast.edith.id }, data: { mailDigest: false } });
    await accepted(post.id);
    expect((await digests()).map(toOf)).toEqual([cast.ada.email, cast.moses.email]);
    expect(await digests()).toEqual([]);
    await accepted(post.id);
    expect((await digests())[0]?.subject).toBe('A response waits for you');
  });

  it('shows who wrote what under which post, and never an e-mail address', async () => {
    await accepted(post.id, { name: 'Ann', email: 'secret@example.org', body: '<b>Hello</b> *you*' });
    const [letter] = await digests();
    expect(letter?.text).toContain('Ann, under “A post”:\n\n> <b>Hello</b> you');
    expect(letter?.text).toContain('/desk/responses');
    expect(`${letter?.text}${letter?.html}`).not.toContain('secret@');
  });

  it('has room for twenty', async () => {
    for (let n = 0; n < 22; n += 1) await accepted(post.id);
    const [letter] = await digests();
    expect(letter?.subject).toBe('22 responses wait for you');
    expect(links(letter?.text)).toHaveLength(40);
    expect(letter?.text).toContain('And 2 more');
  });

  it('is written once, however many processes look at the clock', async () => {
    await accepted(post.id);
    await Promise.all([sendDigests(now), sendDigests(now)]);
    expect((await mail.delivered()).map(toOf)).toEqual([cast.ada.email, cast.edith.email, cast.moses.email]);
  });
});

describe('A link of a digest', () => {
  it('shows what it would do, and approves as its moderator', async () => {
    const { commentId, approving } = await offered();
    expect(await offerView(approving, now)).toMatchObject({ good: true, act: 'approve', title: 'A post' });
    expect(await statusOf(commentId)).toBe('pending');
    expect(await confirm(approving, now)).toMatchObject({
      ok: true,
      tags: [postTag(post.id), moderationTag],
    });
    expect(await statusOf(commentId)).toBe('approved');
    const row = await db.auditLog.findFirst({ where: { subjectId: commentId } });
    expect(row).toMatchObject({ actorId: cast.moses.id, action: 'response.approve' });
  });

  it('does nothing about a text that its page did not show', async () => {
    const { commentId, approving } = await offered();
    const offer = await offerView(approving, now);
    if (!offer.good) throw new Error('The link was not good.');
    await editResponse(cast.edith, commentId, { body: 'Buy this' }, now);
    const edited = { ok: false, refusal: { message: expect.stringContaining('edited meanwhile') } };
    const elsewhere = offer.seen.replace(commentId, post.id);
    for (const seen of [offer.seen, elsewhere, '', null, {}, [offer.seen]])
      expect(await decideByMail(approving, seen, now)).toMatchObject(edited);
    expect(await statusOf(commentId)).toBe('pending');
    expect(await confirm(approving, now)).toMatchObject({ ok: true });
  });

  it('gives no reason: readers would find it on the page of removals', async () => {
    const { commentId, rejecting } = await offered();
    await confirm(rejecting, now);
    expect(await db.auditLog.findFirst({ where: { subjectId: commentId } })).toMatchObject({
      action: 'response.trash',
      reason: '',
    });
  });

  it('rejects into the trash', async () => {
    const { commentId, rejecting } = await offered();
    expect(await confirm(rejecting, now)).toMatchObject({ ok: true });
    expect(await statusOf(commentId)).toBe('trashed');
  });

  it('works for three days, and once', async () => {
    const { approving, rejecting } = await offered();
    const past = { ok: false, refusal: { message: expect.stringContaining('three days') } };
    expect(await confirm(approving, inDays(3))).toMatchObject(past);
    expect(await confirm(approving, inDays(2.9))).toMatchObject({ ok: true });
    const decided = { ok: false, refusal: { message: 'Somebody has decided about this response already.' } };
    expect(await confirm(approving, now)).toMatchObject(decided);
    expect(await confirm(rejecting, now)).toMatchObject(decided);
    expect(await offerView(rejecting, now)).toEqual({ good: false, because: decided.refusal.message });
  });

  it('does nothing about what another moderator has decided', async () => {
    const { commentId, rejecting } = await offered();
    await approve(cast.edith, { ids: [commentId] }, now);
    expect(await confirm(rejecting, now)).toMatchObject({ ok: false });
    expect(await statusOf(commentId)).toBe('approved');
  });

  it('is dead when its moderator is suspended or moderates no more', async () => {
    const { approving } = await offered();
    const dead = { ok: false, refusal: { message: expect.stringContaining('does not moderate here') } };
    await db.user.update({ where: { id: cast.moses.id }, data: { suspendedAt: now } });
    expect(await confirm(approving, now)).toMatchObject(dead);
    await db.user.update({ where: { id: cast.moses.id }, data: { suspendedAt: null, role: 'reader' } });
    expect(await confirm(approving, now)).toMatchObject(dead);
  });

  it('is refused when it is forged, whatever it says', async () => {
    const { commentId, approving } = await offered();
    const other = approving.replace(cast.moses.id, cast.ada.id);
    const wrongAct = signToken('moderate', [cast.moses.id, commentId, 'markSpam', '9999999999'].join('~'));
    const noTime = signToken('moderate', [cast.moses.id, commentId, 'approve', 'never'].join('~'));
    const wrongKind = signToken('stop', approving.split('.')[0] ?? '');
    for (const forged of [
      other,
      wrongAct,
      noTime,
      wrongKind,
      '',
      null,
      {},
      [approving],
      'a'.repeat(10_000),
    ]) {
      expect(await confirm(forged, now)).toMatchObject({ ok: false });
    }
    expect(await statusOf(commentId)).toBe('pending');
  });

  it('leads to the page that asks once more', async () => {
    await accepted(post.id);
    const [letter] = await digests();
    expect(linkIn(letter ?? {}, '/moderate/')).toMatch(/^\/moderate\/[\w~-]+\.[\w-]{43}$/);
  });
});
