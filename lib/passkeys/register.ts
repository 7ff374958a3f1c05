import 'server-only';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import { audit } from '@/lib/audit';
import { checkPassword } from '@/lib/auth/check-password';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { askForCode } from '@/lib/second-factor/ask';
import { keepChallenge, takeChallenge } from './challenges';
import { noPasskeys, party } from './party';
import { most, type Party } from './rules';
import { offerForm, passkeyName, registration } from './schema';

type CreationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** What the browser is to make, and the name that its answer comes back under. */
export type Offer = { challengeId: string; options: CreationOptions };

/**
 * Begins a new passkey for the actor, who proves with the password, and with a code where their codes are on, that they are
 * not just somebody at their browser: the passkey signs in without both. Refuses what of these is wrong, a name that is
 * none, and who has many.
 */
export async function offerPasskey(actor: Actor, input: unknown, now: Date): Promise<Outcome<Offer>> {
  const us = party();
  if (!us) return noPasskeys;
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const form = offerForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const [person, had, { name: rpName }] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.id } }),
    db.passkey.findMany({ where: { userId: actor.id }, select: { credentialId: true, transports: true } }),
    db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
  ]);
  const refusal = await checkPassword(person, form.data.password, 'password');
  if (refusal) return refusal;
  if (had.length >= most) return tooMany;
  const uncoded = await askForCode(actor.id, form.data.code, now);
  if (uncoded) return uncoded;

  const options = await generateRegistrationOptions({
    ...{ rpName, rpID: us.id, userName: person.email, userDisplayName: person.name },
    userID: new TextEncoder().encode(actor.id),
    excludeCredentials: had.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return done({ challengeId: await keepChallenge(db, options.challenge, actor.id, now), options });
}

/** Keeps a passkey that the actor's browser made for `offerPasskey`, under the name they gave it. */
export async function addPasskey(
  actor: Actor,
  sent: { challengeId: unknown; name: unknown; response: unknown },
  now: Date,
): Promise<Outcome> {
  const us = party();
  if (!us) return noPasskeys;
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const name = passkeyName.safeParse(sent.name);
  const response = registration.safeParse(sent.response);
  if (!name.success || !response.success) return notMade;
  const challenge = await takeChallenge(db, sent.challengeId, actor.id, now);
  const made = challenge && (await madeBy(response.data, challenge, us));
  if (!made) return notMade;

  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${actor.id}::uuid FOR UPDATE`;
    if ((await tx.passkey.count({ where: { userId: actor.id } })) >= most) return tooMany;
    const { id: credentialId, publicKey, counter } = made;
    const { count } = await tx.passkey.createMany({
      data: {
        ...{ userId: actor.id, name: name.data, credentialId, createdAt: now },
        ...{ publicKey: Buffer.from(publicKey), counter, transports: made.transports ?? [] },
      },
      skipDuplicates: true,
    });
    if (count === 0) return refuse('conflict', 'This passkey is in the list already.');
    await audit(tx, actor, now, {
      action: 'person.addPasskey',
      subject: ['person', actor.id],
      after: { passkey: name.data },
    });
    return done(undefined);
  });
}

const tooMany = refuse('limited', `You have ${most} passkeys. Remove one first.`);
const notMade = refuse('invalid', 'The passkey could not be made. Try again.');
/** What the browser made, when its answer is to `challenge` and its owner was asked for; else null. */
async function madeBy(response: z.output<typeof registration>, expectedChallenge: string, us: Party) {
  const { origin: expectedOrigin, id: expectedRPID } = us;
  const expected = { expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true };
  const verified = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  return verified?.verified ? verified.registrationInfo.credential : null;
}
