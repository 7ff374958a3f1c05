import 'server-only';
import { randomBytes } from 'node:crypto';
import { countCode, forgetCodes, tooMany } from '@/lib/auth/attempts';
import { type Begun, beginSession, type Origin, suspended } from '@/lib/auth/begin';
import { keyedHash } from '@/lib/auth/secret';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { takeCode } from './check';
import { stepEnd } from './rules';
import { provedForm } from './schema';

/** What a browser holds whose password was right: the right to give a code, and nothing more. */
export type Step = { token: string; expiresAt: Date };

/** Lets the browser that gave the right password go on to the code. Null for a person whose codes are off. */
export async function secondStepFor(tx: Tx, userId: string, now: Date): Promise<Step | null> {
  const on = await tx.oneTimeCodes.count({ where: { userId, confirmedAt: { not: null } } });
  if (on === 0) return null;
  // Whoever knows the password may come back as often as they like: the newest few are enough.
  await tx.$executeRaw`
    DELETE FROM "SecondStep" WHERE "userId" = ${userId}::uuid AND "tokenHash" NOT IN (
      SELECT "tokenHash" FROM "SecondStep" WHERE "userId" = ${userId}::uuid ORDER BY "expiresAt" DESC LIMIT 9)`;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = stepEnd(now);
  await tx.secondStep.create({
    data: { tokenHash: hashOf(token), userId, expiresAt },
    select: { userId: true },
  });
  return { token, expiresAt };
}

/** Whether a browser may give a code at `now`. */
export async function mayGiveCode(token: unknown, now: Date): Promise<boolean> {
  return (await stepOf(db, token, now)) !== null;
}

/**
 * The second step of signing in: begins a session for whoever holds `token` and gives a code that is good. Refuses a
 * step that is past or over, a wrong code, one that was used, too many attempts, and a suspended account.
 */
export async function giveCode(token: unknown, input: unknown, origin: Origin): Promise<Outcome<Begun>> {
  const { now } = origin;
  const step = await stepOf(db, token, now);
  if (!step) return startAgain;
  const form = provedForm.pick({ code: true }).safeParse(input);
  if (!form.success) return invalid(form.error);
  const wait = await countCode(step.userId);
  if (wait) return tooMany(wait);

  const outcome = await db.$transaction(async (tx): Promise<Outcome<Begun>> => {
    // Whoever changes the password or suspends the person waits for this, or has ended it.
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${step.userId}::uuid FOR SHARE`;
    const person = await tx.user.findUniqueOrThrow({ where: { id: step.userId } });
    if (person.suspendedAt) return suspended;
    if (!(await stepOf(tx, token, now))) return startAgain;
    const used = await takeCode(tx, person.id, form.data.code, now);
    if (!used.ok) return used;
    const { count } = await tx.secondStep.deleteMany({ where: { tokenHash: step.tokenHash } });
    if (count === 0) return startAgain;
    return done(await beginSession(tx, person, origin, used.value));
  });
  if (outcome.ok) await forgetCodes(step.userId);
  return outcome;
}

const startAgain = refuse(
  'signed-out',
  'Give your e-mail address and password again: too much time went by.',
);

async function stepOf(tx: Tx, token: unknown, now: Date) {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return null;
  return tx.secondStep.findUnique({ where: { tokenHash: hashOf(token), expiresAt: { gt: now } } });
}

const hashOf = (token: string) => keyedHash('second-step', token);
