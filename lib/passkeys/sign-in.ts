import 'server-only';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import { countPasskey, tooMany } from '@/lib/auth/attempts';
import { type Begun, beginSession, type Origin, suspended } from '@/lib/auth/begin';
import { db } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { keepChallenge, takeChallenge } from './challenges';
import { noPasskeys, party } from './party';
import type { Party } from './rules';
import { assertion } from './schema';

type RequestOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** Asks whatever passkey the browser has for this site. `challengeId` is for that browser to hold. */
export async function askForPasskey({
  now,
  address,
}: Omit<Origin, 'userAgent'>): Promise<Outcome<{ challengeId: string; options: RequestOptions }>> {
  const us = party();
  if (!us) return noPasskeys;
  const wait = await countPasskey(address);
  if (wait) return tooMany(wait);
  const options = await generateAuthenticationOptions({ rpID: us.id, userVerification: 'required' });
  return done({ challengeId: await keepChallenge(db, options.challenge, null, now), options });
}

/**
 * Begins a session for the person whose passkey answered `askForPasskey`. It is both factors: the device, and what the
 * device asks of its owner. Refuses a challenge that is past or was answered, an answer that is not right, one whose
 * counter says that it comes from a copy, and a suspended account.
 */
export async function signInWithPasskey(
  sent: { challengeId: unknown; response: unknown },
  origin: Origin,
): Promise<Outcome<Begun>> {
  const us = party();
  if (!us) return noPasskeys;
  const { now } = origin;
  const challenge = await takeChallenge(db, sent.challengeId, null, now);
  const answer = assertion.safeParse(sent.response);
  if (!challenge || !answer.success) return notTaken;
  const { id: credentialId, response } = answer.data;
  const passkey = await db.passkey.findUnique({ where: { credentialId } });
  const isTheirs =
    !response.userHandle || Buffer.from(response.userHandle, 'base64url').toString() === passkey?.userId;
  if (!passkey || !isTheirs) return unknown;
  const counter = await counterAfter(answer.data, challenge, us, passkey);
  if (counter === null) return notTaken;

  return db.$transaction(async (tx) => {
    // Whoever suspends the person waits for this, or has done it.
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${passkey.userId}::uuid FOR SHARE`;
    const person = await tx.user.findUniqueOrThrow({ where: { id: passkey.userId } });
    if (person.suspendedAt) return suspended;
    const { count } = await tx.passkey.updateMany({
      where: { id: passkey.id, counter: passkey.counter },
      data: { counter, lastUsedAt: now },
    });
    if (count === 0) return notTaken;
    return done(await beginSession(tx, person, origin, 'passkey'));
  });
}

const notTaken = refuse('invalid', 'That did not work. Try again, or sign in with your password.');
const unknown = refuse(
  'invalid',
  'This passkey does not belong to an account here. Sign in with your password.',
);

/** How often the passkey says it has signed, when its answer is right; null when it is not. */
async function counterAfter(
  response: z.output<typeof assertion>,
  expectedChallenge: string,
  us: Party,
  kept: { credentialId: string; publicKey: Uint8Array; counter: bigint; transports: string[] },
): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response,
    ...{ expectedChallenge, expectedOrigin: us.origin, expectedRPID: us.id, requireUserVerification: true },
    credential: {
      id: kept.credentialId,
      publicKey: new Uint8Array(kept.publicKey),
      counter: Number(kept.counter),
      transports: kept.transports,
    },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}
