import 'server-only';
import { audit } from '@/lib/audit';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { countAttempt, forgetAttempts } from './attempts';
import { passwordMatches } from './password';
import { type Actor, may } from './permissions';
import { sessionEnd } from './rules';
import { signInForm } from './schema';

/** Where an attempt comes from: the network address and the browser's name for itself. */
type Origin = { now: Date; address: string; userAgent: string };

/** A session that has begun, and whose it is. */
export type Begun = { id: string; expiresAt: Date; actor: NonNullable<Actor> };

/**
 * Begins a session for the person whose e-mail and password these are. Refuses a wrong pair with one sentence
 * whether or not the account exists, too many attempts, and, to its owner only, a suspended account.
 */
export async function signIn(input: unknown, { now, address, userAgent }: Origin): Promise<Outcome<Begun>> {
  const form = signInForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { email, password } = form.data;

  const wait = await countAttempt(email, address);
  if (wait) return tooMany(wait);

  const person = await db.user.findUnique({ where: { email } });
  if (!(await passwordMatches(person?.passwordHash ?? null, password)) || !person) return wrongPair();
  await forgetAttempts(email, address);
  if (person.suspendedAt) {
    return refuse('forbidden', 'This account is suspended. Write to an administrator of this site.');
  }

  const session = await db.$transaction(async (tx) => {
    // Whoever changed the password or suspended the person in the meantime has ended all sessions: this one too.
    const [still] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE id = ${person.id}::uuid AND "passwordHash" = ${person.passwordHash}
        AND "suspendedAt" IS NULL FOR SHARE`;
    if (!still) return null;
    // What is past is swept out by whoever comes in next.
    await tx.session.deleteMany({ where: { expiresAt: { lte: now } } });
    await tx.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } });
    await audit(tx, person, now, { action: 'person.signIn', subject: ['person', person.id] });
    return tx.session.create({
      data: { userId: person.id, createdAt: now, expiresAt: sessionEnd(now), userAgent: userAgent || null },
      select: { id: true, expiresAt: true },
    });
  });
  if (!session) return wrongPair();
  const { id, name, role } = person;
  return done({ ...session, actor: { id, name, email: person.email, role } });
}

function wrongPair() {
  const sentence = 'This e-mail address and password do not belong to an account here.';
  return refuse('invalid', sentence, { password: [sentence] });
}

/** Ends one session. A session that has ended already is no fault. */
export async function signOut(sessionId: string): Promise<Outcome> {
  await db.session.deleteMany({ where: { id: sessionId } });
  return done(undefined);
}

/** Ends one of the actor's own sessions: a browser they left signed in. */
export async function endSession(actor: Actor, sessionId: string): Promise<Outcome> {
  const session = isUuid(sessionId) ? await db.session.findUnique({ where: { id: sessionId } }) : null;
  // Another's session is answered like one that does not exist.
  if (!session || !may(actor, 'account.change', { userId: session.userId })) {
    return refuse('not-found', 'This session has ended already.');
  }
  return signOut(sessionId);
}

/** Ends the actor's sessions in every browser but the one of `sessionId`. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<Outcome<{ ended: number }>> {
  if (!actor) return refuse('signed-out', 'Sign in first.');
  const { count } = await db.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } });
  return done({ ended: count });
}

/** The refusal of an attempt that came too soon; `wait` in minutes. */
export function tooMany(wait: number) {
  const when = wait === 1 ? 'in a minute' : `in ${wait} minutes`;
  return refuse('limited', `Too many attempts. Try again ${when}.`);
}
