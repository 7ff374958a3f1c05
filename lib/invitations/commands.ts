import 'server-only';
import { audit } from '@/lib/audit';
import { oneAtATime } from '@/lib/auth/people-commands';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { mailIsOn } from '@/lib/mail/on';
import { queueMail } from '@/lib/mail/queue';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { invitationLetter } from './letter';
import { forgottenBefore, invitationEnd, joinPath } from './rules';
import { inviteForm } from './schema';
import { hashOf, newToken } from './token';

export { join } from './join';

/** The link of an invitation, which nobody can read afterwards: a hash is kept. `mailed`: a letter brings it too. */
export type Invited = { path: string; expiresAt: Date; mailed: boolean };

const forbidden = refuse('forbidden', 'Only an administrator may invite people.');
const gone = refuse('not-found', 'This invitation is not open any more. Load the page again.');

/**
 * Invites somebody to a role: by letter when there is mail and an address is given, by the link in any case. Refuses
 * who is no administrator, an address that has an account, and one with an open invitation.
 */
export async function invite(actor: Actor, input: unknown, now: Date): Promise<Outcome<Invited>> {
  if (!actor || !may(actor, 'person.manage')) return forbidden;
  const form = inviteForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { email, role } = form.data;

  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const taken = email && (await takenBy(tx, email, now));
    if (taken) return refuse('conflict', taken, { email: [taken] });
    const token = newToken();
    const expiresAt = invitationEnd(now);
    const { id } = await tx.invitation.create({
      data: {
        ...{ email, role, tokenHash: hashOf(token) ?? '', createdAt: now, expiresAt },
        ...{ invitedById: actor.id, invitedBy: actor.name },
      },
      select: { id: true },
    });
    await audit(tx, actor, now, {
      action: 'person.invite',
      subject: ['invitation', id],
      after: { email, role },
    });
    return done(await handOver(tx, actor, { email, role, token, expiresAt }));
  });
}

/** Why an address cannot be invited, as a sentence; null when it can. */
async function takenBy(tx: Tx, email: string, now: Date): Promise<string | null> {
  const person = await tx.user.findUnique({ where: { email }, select: { name: true } });
  if (person) return `${person.name} has an account with this e-mail address already.`;
  const open = await tx.invitation.findFirst({
    where: { email, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return open && 'This address is invited already. Send that invitation again, or take it back first.';
}

/**
 * Sends an invitation again, also one that is past: with a new link, good for as long as a new one. The former link
 * works no more. It is the actor's now. Refuses who is no administrator, and what was used or taken back.
 */
export async function sendAgain(actor: Actor, id: string, now: Date): Promise<Outcome<Invited>> {
  return changeOpen(actor, id, async (tx, inviter, { email, role }) => {
    const token = newToken();
    const expiresAt = invitationEnd(now);
    await tx.invitation.update({
      where: { id },
      data: {
        ...{ tokenHash: hashOf(token) ?? '', expiresAt },
        ...{ invitedById: inviter.id, invitedBy: inviter.name },
      },
    });
    await audit(tx, inviter, now, {
      action: 'person.inviteAgain',
      subject: ['invitation', id],
      after: { email, role },
    });
    return done(await handOver(tx, inviter, { email, role, token, expiresAt }));
  });
}

/** Takes an invitation back: its link works no more. Refuses who is no administrator, and what was used. */
export async function revokeInvitation(actor: Actor, id: string, now: Date): Promise<Outcome> {
  return changeOpen(actor, id, async (tx, by, { email, role }) => {
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
    await audit(tx, by, now, {
      action: 'person.revokeInvitation',
      subject: ['invitation', id],
      after: { email, role },
    });
    return done(undefined);
  });
}

/** Forgets invitations that ended a while ago: until then their links say what became of them. */
export async function forgetInvitations(now: Date): Promise<void> {
  await db.invitation.deleteMany({ where: { expiresAt: { lt: forgottenBefore(now) } } });
}

type Open = { email: string | null; role: Role };

async function changeOpen<T>(
  actor: Actor,
  id: string,
  change: (tx: Tx, actor: NonNullable<Actor>, invitation: Open) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!actor || !may(actor, 'person.manage')) return forbidden;
  if (!isUuid(id)) return gone;
  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const invitation = await tx.invitation.findUnique({
      where: { id, usedAt: null, revokedAt: null },
      select: { email: true, role: true },
    });
    return invitation ? change(tx, actor, invitation) : gone;
  });
}

async function handOver(
  tx: Tx,
  actor: NonNullable<Actor>,
  { email, role, token, expiresAt }: Open & { token: string; expiresAt: Date },
): Promise<Invited> {
  const path = joinPath(token);
  const mailed = email !== null && mailIsOn();
  if (mailed) {
    const { name: site } = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    await queueMail(tx, invitationLetter({ to: email, by: actor.name, site, role, path }));
  }
  return { path, expiresAt, mailed };
}
