import 'server-only';
import { randomBytes } from 'node:crypto';
import { keyedHash } from '@/lib/auth/secret';
import { db, type Tx } from '@/lib/db';
import type { ProofPurpose } from '@/lib/generated/prisma/enums';
import { isGood, PROOF_HOURS } from './rules';

/** An address that a letter's link has proved, and what its reader asked for. */
export type Proved = { email: string; purpose: ProofPurpose };

/** Notes a request, and answers the secret of the link that will prove it. Only its keyed hash is kept. */
export async function prepareProof(tx: Tx, { email, purpose }: Proved, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + PROOF_HOURS * 60 * 60 * 1000);
  await tx.proof.create({ data: { tokenHash: hashOf(token), email, purpose, createdAt: now, expiresAt } });
  return token;
}

/** What a link proves, unused; null when it is past, used or forged. */
export async function findProof(token: unknown, now: Date): Promise<Proved | null> {
  if (!isToken(token)) return null;
  const proof = await db.proof.findUnique({ where: { tokenHash: hashOf(token) } });
  return proof && isGood(proof, now) ? { email: proof.email, purpose: proof.purpose } : null;
}

/** Uses a link up, for what it was asked for: of two windows one gets it. Null when it is no good for that. */
export async function useProof(
  tx: Tx,
  token: unknown,
  purpose: ProofPurpose,
  now: Date,
): Promise<string | null> {
  if (!isToken(token)) return null;
  const where = { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now } };
  const [used] = await tx.proof.updateManyAndReturn({
    where,
    data: { usedAt: now },
    select: { email: true },
  });
  return used?.email ?? null;
}

/** Forgets requests whose links are past. */
export async function forgetProofs(now: Date): Promise<void> {
  await db.proof.deleteMany({ where: { expiresAt: { lte: now } } });
}

const hashOf = (token: string) => keyedHash('proof', token);

function isToken(token: unknown): token is string {
  return typeof token === 'string' && /^[\w-]{43}$/.test(token);
}
