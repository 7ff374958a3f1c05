import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '@/lib/auth/commands';
import { changeRole, suspendPerson, unsuspendPerson } from '@/lib/auth/people-commands';
import { sessionOf } from '@/lib/auth/queries';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { refusal, value } from '@/test/posts';
import { forgetInvitations, invite, join, revokeInvitation, sendAgain } from './commands';
import { invitationAt, pendingInvitations } from './queries';
import { closedSentences } from './rules';

const { ada, edith, anna, moses, rita, guest } = cast;
const now = new Date('2026-11-25T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const tokenOf = ({ path }: { path: string }) => path.replace('/sign-in/join/', '');
const password = 'a good long password';
const nora = { name: 'Nora New', password, again: password };
const origin = { now, userAgent: 'A browser' };

beforeEach(async () => {
  await db.invitation.deleteMany();
  await db.session.deleteMany();
  await db.user.deleteMany();
  await enterCast();
});

afterEach(() => {
  Object.assign(config(), { smtpUrl: undefined });
});

async function invited(email = 'nora@example.org', role = 'author', actor: typeof ada = ada) {
  return tokenOf(value(await invite(actor, { email, role }, now)));
}

describe('An invitation', () => {
  it('makes an account with its role, and begins a session in it', async () => {
    const token = await invited();
    expect(await invitationAt(token, now)).toMatchObject({
      ...{ state: 'open', email: 'nora@example.org', role: 'author', invitedBy: ada.name },
      expiresAt: inDays(7),
    });
    const begun = value(
      await join(token, { ...nora, email: 'other@example.org', role: 'administrator' }, origin),
    );
    expect((await sessionOf(begun.id, now))?.actor).toMatchObject({
      ...{ name: 'Nora New', email: 'nora@example.org', role: 'author' },
    });
    expect(await db.user.findUnique({ where: { email: 'nora@example.org' } })).toMatchObject({
      slug: 'nora-new',
    });
    const again = { now, address: '192.0.2.1', userAgent: '' };
    expect((await signIn({ email: 'nora@example.org', password }, again)).ok).toBe(true);
    const log = await db.auditLog.findMany({
      orderBy: { id: 'asc' },
      where: { action: { startsWith: 'person.' } },
    });
    expect(log.slice(-4).map(({ action }) => action)).toEqual([
      ...['person.invite', 'person.join', 'person.signIn', 'person.signIn'],
    ]);
  });

  it('can be a link for whoever gets it, who says their own address', async () => {
    const token = await invited('', 'moderator');
    expect(refusal(await join(token, nora, origin)).fields.email).toHaveLength(1);
    expect(refusal(await join(token, { ...nora, email: anna.email.toUpperCase() }, origin))).toMatchObject({
      ...{ code: 'conflict', fields: { email: ['Someone here has this e-mail address already.'] } },
    });
    value(await join(token, { ...nora, email: 'nora@example.net' }, origin));
    expect(await db.user.findUnique({ where: { email: 'nora@example.net' } })).toMatchObject({
      role: 'moderator',
    });
  });

  it('is sent by administrators only', async () => {
    for (const actor of [edith, anna, moses, rita, guest]) {
      expect(refusal(await invite(actor, { email: '', role: 'author' }, now)).code).toBe('forbidden');
      expect(await pendingInvitations(actor, now)).toEqual([]);
    }
    await invited();
    const [{ id } = { id: '' }] = await pendingInvitations(ada, now);
    for (const actor of [edith, guest]) {
      expect(refusal(await sendAgain(actor, id, now)).code).toBe('forbidden');
      expect(refusal(await revokeInvitation(actor, id, now)).code).toBe('forbidden');
    }
  });

  it('goes by letter when there is mail; without it nothing promises one', async () => {
    expect(value(await invite(ada, { email: 'a@example.org', role: 'author' }, now)).mailed).toBe(false);
    Object.assign(config(), { smtpUrl: 'smtp://localhost' });
    const { mailed, path } = value(await invite(ada, { email: 'b@example.org', role: 'author' }, now));
    expect(mailed).toBe(true);
    expect(value(await invite(ada, { email: '', role: 'author' }, now)).mailed).toBe(false);
    const [job] = await db.$queryRaw<{ payload: { to: string; text: string } }[]>`
      SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1`;
    expect(job?.payload.to).toBe('b@example.org');
    expect(job?.payload.text).toContain(path);
  });

  it('is not for who has an account, nor for who is invited already', async () => {
    const taken = refusal(await invite(ada, { email: anna.email.toUpperCase(), role: 'editor' }, now));
    expect(taken.fields.email).toEqual(['Anna Author has an account with this e-mail address already.']);
    await invited();
    const twice = refusal(await invite(ada, { email: 'NORA@example.org', role: 'editor' }, now));
    expect(twice.fields.email?.[0]).toMatch(/invited already/);
    value(await invite(ada, { email: 'nora@example.org', role: 'editor' }, inDays(7)));
  });

  it('goes to one address once, however often the button is pressed', async () => {
    const sent = [1, 2, 3].map(() => invite(ada, { email: 'nora@example.org', role: 'author' }, now));
    expect((await Promise.all(sent)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ['email', { email: 'no address' }],
    ['email', { email: '<script>@example.org' }],
    ['email', { email: `${'a'.repeat(300)}@example.org` }],
    ['email', { email: ['a@example.org'] }],
    ['role', { role: 'owner' }],
    ['role', { role: '' }],
    ['role', { role: { administrator: true } }],
  ])('is refused with a sentence beside the field: %s %#', async (field, wrong) => {
    const outcome = await invite(ada, { email: 'nora@example.org', role: 'author', ...wrong }, now);
    expect(refusal(outcome).fields[field]).toHaveLength(1);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: '\u200b\u200f' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: ['Nora'] }],
    ['password', { password: 'short', again: 'short' }],
    ['password', { password: {} }],
    ['again', { again: 'something else' }],
  ])('is not taken up with a wrong %s %#, and stays open', async (field, wrong) => {
    const token = await invited();
    const outcome = await join(token, { ...nora, ...wrong }, origin);
    expect(refusal(outcome).fields[field]).toHaveLength(1);
    expect(await invitationAt(token, now)).toMatchObject({ state: 'open' });
  });

  it('makes one account, however many take it up at once', async () => {
    const token = await invited('');
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => join(token, { ...nora, email: `nora${n}@example.org` }, origin)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome.refusal.message).toBe(closedSentences.used);
    expect(await db.user.count({ where: { name: 'Nora New' } })).toBe(1);
  });

  it('says of each way in which it has ended that it has', async () => {
    const sentenceFor = async (token: string, at = now) =>
      refusal(await join(token, nora, { ...origin, now: at })).message;
    const used = await invited('a@example.org');
    value(await join(used, nora, origin));
    expect(await sentenceFor(used)).toBe(closedSentences.used);

    const expired = await invited('b@example.org');
    expect(await sentenceFor(expired, inDays(7))).toBe(closedSentences.expired);

    const revoked = await invited('c@example.org');
    const [{ id } = { id: '' }] = await pendingInvitations(ada, now);
    value(await revokeInvitation(ada, id, now));
    expect(await sentenceFor(revoked)).toBe(closedSentences.revoked);
    expect(refusal(await revokeInvitation(ada, id, now)).code).toBe('not-found');
    expect(refusal(await sendAgain(ada, id, now)).code).toBe('not-found');

    for (const forged of ['', 'x', `${expired}x`, expired.slice(1), '%00', '../desk', 'a'.repeat(43)])
      expect(await sentenceFor(forged)).toBe(closedSentences.unknown);
    expect(refusal(await join({ not: 'text' }, nora, origin)).message).toBe(closedSentences.unknown);
  });

  it('gives nobody a role when its sender may not give it any more', async () => {
    value(await changeRole(ada, edith.id, { role: 'administrator' }, now));
    const token = await invited('', 'administrator', { ...edith, role: 'administrator' });
    const sent = { ...nora, email: 'nora@example.org' };
    value(await changeRole(ada, edith.id, { role: 'editor' }, now));
    expect(refusal(await join(token, sent, origin)).message).toBe(closedSentences.lapsed);
    value(await changeRole(ada, edith.id, { role: 'administrator' }, now));
    value(await suspendPerson(ada, edith.id, now));
    expect(refusal(await join(token, sent, origin)).message).toBe(closedSentences.lapsed);
    value(await unsuspendPerson(ada, edith.id, now));
    value(await join(token, sent, origin));
  });

  it('is sent again with a new link, also when it is past; the former works no more', async () => {
    const first = await invited();
    const [{ id } = { id: '' }] = await pendingInvitations(ada, inDays(8));
    const second = tokenOf(value(await sendAgain(ada, id, inDays(8))));
    expect(await invitationAt(first, inDays(8))).toEqual({ state: 'unknown' });
    expect(await invitationAt(second, inDays(8))).toMatchObject({ state: 'open', expiresAt: inDays(15) });
    expect(await pendingInvitations(ada, inDays(8))).toMatchObject([{ id, state: 'open' }]);
  });

  it('cannot be read in the database', async () => {
    const token = await invited();
    const rows = [
      await db.invitation.findMany(),
      await db.auditLog.findMany({ where: { action: 'person.invite' } }),
    ];
    expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toContain(token);
  });

  it('is forgotten a month after its end', async () => {
    const token = await invited();
    await forgetInvitations(inDays(37));
    expect(await invitationAt(token, inDays(36))).toEqual({ state: 'expired' });
    await forgetInvitations(inDays(38));
    expect(await invitationAt(token, inDays(36))).toEqual({ state: 'unknown' });
  });

  it('is not listed any more when it is taken up', async () => {
    const token = await invited();
    value(await join(token, nora, origin));
    expect(await pendingInvitations(ada, now)).toEqual([]);
  });
});
