import 'server-only';
import { audit } from '@/lib/audit';
import { countCode, forgetCodes, tooMany } from '@/lib/auth/attempts';
import { checkPassword } from '@/lib/auth/check-password';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { takeCode } from './check';
import { newSecret, openSecret, sealSecret } from './one-time';
import { giveRecoveryCodes } from './recovery';
import { isFresh } from './rules';
import { provedForm } from './schema';

const onAlready = refuse('conflict', 'One-time codes are on already. Load the page again.');
const tooOld = refuse('conflict', 'This key was shown too long ago. Set the codes up again.');
const off = refuse('conflict', 'One-time codes are off. Load the page again.');

/**
 * Makes the secret that an app is to take. Nothing changes about signing in before `turnOnCodes`; one that was just made
 * and not proved yet stays, for whoever has two windows open. Refuses when the codes are on.
 */
export async function prepareCodes(actor: Actor, now: Date): Promise<Outcome> {
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const { id: userId } = actor;
  return db.$transaction(async (tx) => {
    const kept = await holdCodes(tx, userId);
    if (kept?.confirmedAt) return onAlready;
    if (kept && isFresh(kept.createdAt, now) && openSecret(userId, kept.secret)) return done(undefined);
    const fresh = { secret: sealSecret(userId, newSecret()), createdAt: now };
    await tx.oneTimeCodes.upsert({
      where: { userId },
      create: { userId, ...fresh },
      update: fresh,
    });
    return done(undefined);
  });
}

/**
 * Asks for one-time codes from the next sign-in on, when the password and the first code are right. Answers the recovery
 * codes, which nobody can read afterwards.
 */
export async function turnOnCodes(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ recovery: string[] }>> {
  return proved(actor, input, now, async (tx, { id: userId }, kept) => {
    if (kept?.confirmedAt) return onAlready;
    if (!kept || !isFresh(kept.createdAt, now)) return tooOld;
    await tx.oneTimeCodes.update({ where: { userId }, data: { confirmedAt: now } });
    await note(tx, actor, 'person.turnOnCodes', now);
    return done({ recovery: await giveRecoveryCodes(tx, userId) });
  });
}

/** Gives the person other recovery codes, in place of all they had. Asks for the password and a code. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ recovery: string[] }>> {
  return proved(actor, input, now, async (tx, { id: userId }, kept) => {
    if (!kept?.confirmedAt) return off;
    await note(tx, actor, 'person.renewRecoveryCodes', now);
    return done({ recovery: await giveRecoveryCodes(tx, userId) });
  });
}

/** Signing in asks for the password alone again. Asks for the password and a code. */
export async function turnOffCodes(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  return proved(actor, input, now, async (tx, { id: userId }, kept) => {
    if (!kept?.confirmedAt) return off;
    await forgetCodesOf(tx, userId);
    await note(tx, actor, 'person.turnOffCodes', now);
    return done(undefined);
  });
}

/** Takes away what `turnOnCodes` gave, and what stands half-way through a sign-in with it. */
export async function forgetCodesOf(tx: Tx, userId: string): Promise<number> {
  await tx.secondStep.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const { count } = await tx.oneTimeCodes.deleteMany({ where: { userId, confirmedAt: { not: null } } });
  return count;
}

type Codes = { confirmedAt: Date | null; createdAt: Date; secret: string } | null;

/** Does `change` when the password and a code of the actor's are right; the code is used up. */
async function proved<T>(
  actor: Actor,
  input: unknown,
  now: Date,
  change: (tx: Tx, actor: NonNullable<Actor>, kept: Codes) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const form = provedForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const person = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
  const refusal = await checkPassword(person, form.data.password, 'password');
  if (refusal) return refusal;
  const wait = await countCode(actor.id);
  if (wait) return tooMany(wait);

  const outcome = await db.$transaction(async (tx): Promise<Outcome<T>> => {
    const kept = await holdCodes(tx, actor.id);
    if (!kept) return off;
    const used = await takeCode(tx, actor.id, form.data.code, now);
    return used.ok ? change(tx, actor, kept) : used;
  });
  if (outcome.ok) await forgetCodes(actor.id);
  return outcome;
}

/** Two windows of one person take turns. */
async function holdCodes(tx: Tx, userId: string): Promise<Codes> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.oneTimeCodes.findUnique({ where: { userId } });
}

async function note(tx: Tx, actor: Actor, action: string, now: Date) {
  if (actor) await audit(tx, actor, now, { action, subject: ['person', actor.id] });
}
