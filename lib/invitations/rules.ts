import type { Role } from '@/lib/generated/prisma/enums';

/** Days that an invitation is good for. */
export const daysToJoin = 7;

const DAY = 24 * 60 * 60 * 1000;

/** Days after its end at which an invitation is forgotten; until then its link says what became of it. */
export const daysToTell = 30;

/** When an invitation that is made, or sent again, at `now` ends. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + daysToJoin * DAY);
}

/** Invitations that ended before this are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - daysToTell * DAY);
}

/** An invitation as it is judged; `inviter` is null when their account is gone. */
export type Judged = {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
  inviter: { role: Role; suspendedAt: Date | null } | null;
};

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired' | 'lapsed';

/**
 * How an invitation stands at `now`. It lapses with its maker's right to invite: who is no administrator any more has
 * given nobody a role.
 */
export function invitationState(invitation: Judged, now: Date): InvitationState {
  if (invitation.usedAt) return 'used';
  if (invitation.revokedAt) return 'revoked';
  if (invitation.expiresAt <= now) return 'expired';
  const { inviter } = invitation;
  return inviter?.role === 'administrator' && !inviter.suspendedAt ? 'open' : 'lapsed';
}

/** What whoever opens the link of an invitation that is not open is told; `unknown` was sent again, or never was one. */
export const closedSentences: Record<Exclude<InvitationState, 'open'> | 'unknown', string> = {
  used: 'This invitation has been used. If it was you, sign in with the password that you chose.',
  revoked: 'This invitation was taken back. Ask whoever sent it to you.',
  expired: `This invitation is older than ${daysToJoin} days. Ask whoever sent it to you for a new one.`,
  lapsed: 'Whoever sent this invitation may not invite people any more. Ask an administrator for a new one.',
  unknown: 'There is no such invitation. Open the link of the newest letter, or ask for it once more.',
};

/** The path of the page where an invitation is taken up. */
export function joinPath(token: string): string {
  return `/sign-in/join/${token}`;
}
