import 'server-only';
import type { Tx } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import { challengeEnd } from './rules';

/** Keeps what an authenticator is asked to sign, and forgets what is past. Answers the name it is kept under. */
export async function keepChallenge(tx: Tx, challenge: string, userId: string | null, now: Date) {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const { id } = await tx.passkeyChallenge.create({
    data: { challenge, userId, expiresAt: challengeEnd(now) },
    select: { id: true },
  });
  return id;
}

/** Takes a challenge that was kept for `userId`, once; null when it is past, was answered, or is another's. */
export async function takeChallenge(tx: Tx, id: unknown, userId: string | null, now: Date) {
  if (!isUuid(id)) return null;
  const [taken] = await tx.$queryRaw<{ challenge: string }[]>`
    DELETE FROM "PasskeyChallenge"
    WHERE id = ${id}::uuid AND "userId" IS NOT DISTINCT FROM ${userId}::uuid AND "expiresAt" > ${now}
    RETURNING challenge`;
  return taken?.challenge ?? null;
}
