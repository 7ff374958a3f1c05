'use server';

import { refresh } from 'next/cache';
import { type Answer, fieldsOf, purge } from '@/app/act';
import { changeRole, setPassword, suspendPerson, unsuspendPerson } from '@/lib/auth/people-commands';
import type { Actor } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { config } from '@/lib/config';
import { type Invited, invite, revokeInvitation, sendAgain } from '@/lib/invitations/commands';
import { type Outcome, signedOut } from '@/lib/outcome';
import { resetSecondFactor } from '@/lib/second-factor/reset';

/** What a form of this page is told, with what to fill in again after a refusal. */
export type PeopleAnswer = Answer<{ message: string }> & { fields?: Record<string, string | string[]> };

/** What an invitation's form is told: the link, which is shown this once, and whether a letter brings it too. */
export type InviteAnswer = Answer<{ address: string; mailedTo: string | null }> & {
  fields?: Record<string, string | string[]>;
};

/** Invites somebody by letter or by link. */
export async function inviteAction(_: InviteAnswer | null, form: FormData): Promise<InviteAnswer> {
  const fields = fieldsOf(form);
  const answer = await handedOver(String(fields.email ?? ''), (actor, now) => invite(actor, fields, now));
  return answer.ok ? answer : { ...answer, fields };
}

/** Sends an invitation again, with a new link. */
export async function sendAgainAction(_: InviteAnswer | null, form: FormData): Promise<InviteAnswer> {
  return handedOver(String(form.get('email') ?? ''), (actor, now) =>
    sendAgain(actor, String(form.get('invitation')), now),
  );
}

export async function revokeInvitationAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('Taken back: its link works no more.', (actor, now) =>
    revokeInvitation(actor, String(form.get('invitation')), now),
  );
}

async function handedOver(
  email: string,
  command: (actor: Actor, now: Date) => Promise<Outcome<Invited>>,
): Promise<InviteAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await command(actor, new Date()));
  if (!answer.ok) return answer;
  refresh();
  const { path, mailed } = answer.value;
  return { ok: true, value: { address: config().siteUrl + path, mailedTo: mailed ? email : null } };
}

export async function changeRoleAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('The new role holds from now on.', (actor, now) =>
    changeRole(actor, idOf(form), fieldsOf(form), now),
  );
}

export async function setPasswordAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('The new password is set; they are signed out everywhere.', (actor, now) =>
    setPassword(actor, idOf(form), fieldsOf(form), now),
  );
}

export async function suspendAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('Suspended, and signed out everywhere.', (actor, now) => suspendPerson(actor, idOf(form), now));
}

export async function unsuspendAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('They can sign in again.', (actor, now) => unsuspendPerson(actor, idOf(form), now));
}

export async function resetSecondFactorAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  return act('Reset: they sign in with the password alone, everywhere anew.', (actor, now) =>
    resetSecondFactor(actor, idOf(form), now),
  );
}

const idOf = (form: FormData) => String(form.get('person'));

/** Runs a command as whoever is signed in, and shows the list as it stands after it. */
async function act(
  message: string,
  command: (actor: Actor, now: Date) => Promise<Outcome<unknown>>,
): Promise<PeopleAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await command(actor, new Date()));
  if (!answer.ok) return answer;
  refresh();
  return { ok: true, value: { message } };
}
