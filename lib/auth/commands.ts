import 'server-only';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { type Step, secondStepFor } from '@/lib/second-factor/step';
import { isUuid } from '@/lib/text/uuid';
import { countAttempt, forgetAttempts, tooMany } from './attempts';
import { type Begun, beginSession, type Origin, suspended } from './begin';
import { endSessions } from './end-sessions';
import { passwordMatches } from './password';
import { type Actor, may } from './permissions';
import { signInForm } from './schema';

/** What the right password leads to: a session, or the second step for whoever has turned one-time codes on. */
export type Entered = { session: Begun; step: null } | { session: null; step: Step };

/**
 * Lets in the person whose e-mail and password these are. Refuses a wrong pair with one sentence whether or not the
 * account exists, too many attempts, and, to its owner only, a suspended account.
 */
export async function signIn(input: unknown, origin: Origin): Promise<Outcome<Entered>> {
  const form = signInForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { email, password } = form.data;
  const { now, address } = origin;

  const wait = await countAttempt(email, address);
  if (wait) return tooMany(wait);

  const person = await db.user.findUnique({ where: { email } });
  if (!(await passwordMatches(person?.passwordHash ?? null, password)) || !person) return wrongPair();
  await forgetAttempts(email, address);
  if (person.suspendedAt) return suspended;

  return db.$transaction(async (tx) => {
    // Whoever changed the password or suspended the person in the meantime has ended all sessions: this one too.
    const [still] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE id = ${person.id}::uuid AND "passwordHash" = ${person.passwordHash}
        AND "suspendedAt" IS NULL FOR SHARE`;
    if (!still) return wrongPair();
    const step = await secondStepFor(tx, person.id, now);
    return done(step ? { session: null, step } : { session: await beginSession(tx, person, origin), step });
  });
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
  if (!actor) return signedOut;
  return done({ ended: await endSessions(db, actor.id, sessionId) });
}
