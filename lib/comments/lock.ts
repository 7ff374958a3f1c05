import 'server-only';
import { networkOf } from '@/lib/auth/network';
import { keyedHash } from '@/lib/auth/secret';
import type { Tx } from '@/lib/db';

/**
 * Holds the rows of these posts until the transaction ends, in one order for everyone. Whoever changes what a
 * thread shows or whether it takes responses holds its post first: that is what keeps the counters right and
 * makes a submit and a closing wait for each other. Answers the ids that exist.
 */
export async function lockPosts(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Post" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY "Post".id FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/**
 * Holds the settings as they are until the transaction ends: an administrator who closes the whole site waits
 * for the submits that read them before. Taken before any post.
 */
export async function holdSettings(tx: Tx) {
  await tx.$executeRaw`SELECT 1 FROM "Settings" WHERE id = 1 FOR SHARE`;
  return tx.settings.findUniqueOrThrow({ where: { id: 1 } });
}

/**
 * What is sent from one network waits for each other, so that many sent at once do not all find themselves first.
 * Taken before any post. Nothing of the address is kept.
 */
export async function waitForNeighbours(tx: Tx, address: string) {
  const name = keyedHash('neighbours', networkOf(address));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
