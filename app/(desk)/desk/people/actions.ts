'use server';

import { refresh } from 'next/cache';
import { type Answer, fieldsOf, purge } from '@/app/act';
import {
  changeRole,
  createPerson,
  setPassword,
  suspendPerson,
  unsuspendPerson,
} from '@/lib/auth/people-commands';
import type { Actor } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { type Outcome, signedOut } from '@/lib/outcome';

/** What a form of this page is told, with what to fill in again after a refusal. */
export type PeopleAnswer = Answer<{ message: string }> & { fields?: Record<string, string | string[]> };

export async function addPersonAction(_: PeopleAnswer | null, form: FormData): Promise<PeopleAnswer> {
  const { password, ...fields } = fieldsOf(form);
  const said = `${String(fields.name)} can sign in now.`;
  const answer = await act(said, (actor, now) => createPerson(actor, { ...fields, password }, now));
  return answer.ok ? answer : { ...answer, fields };
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
