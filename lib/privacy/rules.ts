import type { ProofPurpose } from '@/lib/generated/prisma/enums';

/** Hours in which the link of a letter can be used, once. */
export const PROOF_HOURS = 24;

/** Whether a proof of an address still stands for `purpose`. */
export function isGood(
  proof: { purpose: ProofPurpose; expiresAt: Date; usedAt: Date | null },
  now: Date,
): boolean {
  return proof.usedAt === null && proof.expiresAt > now;
}

/**
 * The browsers that wrote under one address only: what else they did may be told to whoever has that address. In a
 * shared browser it may be another person's.
 */
export function browsersOfOne(
  written: readonly { browserHash: string | null; authorEmail: string }[],
  email: string,
) {
  const addresses = new Map<string, Set<string>>();
  for (const { browserHash, authorEmail } of written) {
    if (browserHash === null) continue;
    addresses.set(browserHash, (addresses.get(browserHash) ?? new Set()).add(authorEmail));
  }
  return [...addresses].flatMap(([hash, of]) => (of.size === 1 && of.has(email) ? [hash] : []));
}
