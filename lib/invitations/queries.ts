import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role } from '@/lib/generated/prisma/enums';
import { type InvitationState, invitationState } from './rules';
import { hashOf } from './token';

/** What an invitation is judged by, and what taking it up needs. */
export const judgedSelect = {
  id: true,
  email: true,
  role: true,
  invitedBy: true,
  usedAt: true,
  revokedAt: true,
  expiresAt: true,
  inviter: { select: { role: true, suspendedAt: true } },
} satisfies Prisma.InvitationSelect;

export type InvitationView =
  | { state: 'open'; email: string | null; role: Role; invitedBy: string; expiresAt: Date }
  | { state: Exclude<InvitationState, 'open'> | 'unknown' };

/** What stands behind the link of an invitation at `now`. */
export async function invitationAt(token: string, now: Date): Promise<InvitationView> {
  const tokenHash = hashOf(token);
  const found = tokenHash && (await db.invitation.findUnique({ where: { tokenHash }, select: judgedSelect }));
  if (!found) return { state: 'unknown' };
  const { email, role, invitedBy, expiresAt } = found;
  const state = invitationState(found, now);
  return state === 'open' ? { state, email, role, invitedBy, expiresAt } : { state };
}

/** An invitation that nobody has taken up yet, as the list of people shows it. */
export type PendingInvitation = {
  id: string;
  email: string | null;
  role: Role;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  state: InvitationState;
};

/** The invitations that were neither used nor taken back, the newest first, past ones too; for administrators. */
export async function pendingInvitations(actor: Actor, now: Date): Promise<PendingInvitation[]> {
  if (!may(actor, 'person.manage')) return [];
  const rows = await db.invitation.findMany({
    where: { usedAt: null, revokedAt: null },
    select: { ...judgedSelect, createdAt: true },
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => {
    const { id, email, role, invitedBy, createdAt, expiresAt } = row;
    return { id, email, role, invitedBy, createdAt, expiresAt, state: invitationState(row, now) };
  });
}
