import 'server-only';
import { audit } from '@/lib/audit';
import { siteTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { endSessions } from './end-sessions';
import { addPerson, emailTaken } from './new-person';
import { hashPassword } from './password';
import { type Actor, may } from './permissions';
import { isLastAdministrator } from './rules';
import { personForm, resetForm, roleForm } from './schema';

const forbidden = () => refuse('forbidden', 'Only an administrator may do this.');
const gone = () => refuse('not-found', 'There is no such person.');
const last =
  'This is the last administrator: make someone else an administrator first, or nobody could run the site.';

/** Adds a person. Their slug, the address of their author page, is made from the name and stays. */
export async function createPerson(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ id: string; slug: string }>> {
  if (!may(actor, 'person.manage')) return forbidden();
  const form = personForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { name, email, role, bio, password } = form.data;
  const passwordHash = password === null ? null : await hashPassword(password);

  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const added = await addPerson(tx, { name, email, role, bio, passwordHash, createdAt: now });
    if (!added) return refuse('conflict', emailTaken, { email: [emailTaken] });
    const after = { name, email, role };
    await audit(tx, actor, now, { action: 'person.create', subject: ['person', added.id], after });
    return done(added);
  });
}

/** Gives a person another role, which holds from their next request on. The last administrator keeps theirs. */
export async function changeRole(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
): Promise<Outcome> {
  const form = roleForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { role } = form.data;
  return changePerson(actor, personId, async (tx, person, isLast) => {
    if (isLast && role !== 'administrator') return refuse('conflict', last);
    await tx.user.update({ where: { id: personId }, data: { role } });
    const entry = { before: { role: person.role }, after: { role } };
    await audit(tx, actor, now, { action: 'person.changeRole', subject: ['person', personId], ...entry });
    // Their responses are marked as the desk's, or no longer, on every page where they wrote.
    return done(undefined, [siteTag]);
  });
}

/** Shuts a person out: their sessions end in the same transaction. Not oneself, not the last administrator. */
export async function suspendPerson(actor: Actor, personId: string, now: Date): Promise<Outcome> {
  return changePerson(actor, personId, async (tx, _person, isLast) => {
    if (isLast) return refuse('conflict', last);
    if (personId === actor?.id) return refuse('conflict', 'You cannot suspend yourself.');
    await tx.user.update({ where: { id: personId }, data: { suspendedAt: now } });
    await endSessions(tx, personId);
    await audit(tx, actor, now, { action: 'person.suspend', subject: ['person', personId] });
    return done(undefined);
  });
}

/** Lets a suspended person sign in again. */
export async function unsuspendPerson(actor: Actor, personId: string, now: Date): Promise<Outcome> {
  return changePerson(actor, personId, async (tx) => {
    await tx.user.update({ where: { id: personId }, data: { suspendedAt: null } });
    await audit(tx, actor, now, { action: 'person.unsuspend', subject: ['person', personId] });
    return done(undefined);
  });
}

/** Sets someone's password for them, and ends all their sessions. */
export async function setPassword(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
): Promise<Outcome> {
  if (!may(actor, 'person.manage')) return forbidden();
  const form = resetForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const passwordHash = await hashPassword(form.data.password);
  return changePerson(actor, personId, async (tx) => {
    await tx.user.update({ where: { id: personId }, data: { passwordHash } });
    await endSessions(tx, personId);
    await audit(tx, actor, now, { action: 'person.setPassword', subject: ['person', personId] });
    return done(undefined);
  });
}

/**
 * Makes changes to people wait for each other until the transaction ends, so that two administrators who demote
 * one another, or two people who take one e-mail address, meet a sentence and not a broken site.
 */
export async function oneAtATime(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.people'))`;
}

/** A person as a change of them needs to know them. */
export type Person = Awaited<ReturnType<Tx['user']['findMany']>>[number];

/**
 * Does `change` to a person, one change at a time. `isLast`: they are the last administrator. Refuses who is no
 * administrator, and a person who is not there.
 */
export async function changePerson(
  actor: Actor,
  personId: string,
  change: (tx: Tx, person: Person, isLast: boolean) => Promise<Outcome>,
): Promise<Outcome> {
  if (!may(actor, 'person.manage')) return forbidden();
  if (!isUuid(personId)) return gone();
  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const people = await tx.user.findMany({ where: { OR: [{ id: personId }, { role: 'administrator' }] } });
    const person = people.find(({ id }) => id === personId);
    return person ? change(tx, person, isLastAdministrator(people, personId)) : gone();
  });
}
