import 'server-only';
import { audit } from '@/lib/audit';
import { type Begun, beginSession } from '@/lib/auth/begin';
import { addPerson, emailTaken } from '@/lib/auth/new-person';
import { hashPassword } from '@/lib/auth/password';
import { oneAtATime } from '@/lib/auth/people-commands';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { judgedSelect } from './queries';
import { closedSentences, invitationState, type Judged } from './rules';
import { joinForm } from './schema';
import { hashOf } from './token';

/**
 * Takes an invitation up: makes the account with the role that it gives, and begins a session in it. One invitation makes
 * one account, however often its form is sent. Refuses what is not open any more, each with its own sentence, an address
 * that has an account, and what the form does not take.
 */
export async function join(
  token: unknown,
  input: unknown,
  origin: { now: Date; userAgent: string },
): Promise<Outcome<Begun>> {
  const { now } = origin;
  const tokenHash = hashOf(token);
  if (!tokenHash) return unknown;
  // Nobody without a good link has a password hashed, which is work.
  const asked = await db.invitation.findUnique({ where: { tokenHash }, select: judgedSelect });
  const closed = refusalOf(asked, now);
  if (closed) return closed;
  const form = joinForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { name, password } = form.data;
  const passwordHash = await hashPassword(password);

  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const invitation = await tx.invitation.findUnique({ where: { tokenHash }, select: judgedSelect });
    const closed = refusalOf(invitation, now);
    if (closed || !invitation) return closed ?? unknown;
    const { id, role } = invitation;
    const email = invitation.email ?? form.data.email;
    if (!email) return refuse('invalid', noAddress, { email: [noAddress] });
    const added = await addPerson(tx, { name, email, role, passwordHash, createdAt: now });
    if (!added) return refuse('conflict', emailTaken, { email: [emailTaken] });
    await tx.invitation.update({ where: { id }, data: { usedAt: now, usedById: added.id } });
    const person = { id: added.id, name, email, role };
    await audit(tx, person, now, {
      action: 'person.join',
      subject: ['person', added.id],
      after: { role, invitedBy: invitation.invitedBy },
    });
    return done(await beginSession(tx, person, origin, 'invitation'));
  });
}

const unknown = refuse('not-found', closedSentences.unknown);

function refusalOf(invitation: Judged | null, now: Date) {
  if (!invitation) return unknown;
  const state = invitationState(invitation, now);
  return state === 'open' ? null : refuse('conflict', closedSentences[state]);
}

const noAddress = 'Write an e-mail address like name@example.org.';
