import 'server-only';
import type { Tx } from '@/lib/db';
import { channel, noticesOf } from './rules';

/** What the server in front of Next holds out to the cache handler. */
export type PageCache = { purge(tags: readonly string[]): void };

/**
 * Has every instance of the site make anew the pages under these cache tags: for jobs and the command line, as
 * `updateTag` is for actions. Said in the transaction that changes them: PostgreSQL passes it on when that is committed,
 * and not at all when it is undone, whatever becomes of this process.
 */
export async function purgePages(tx: Tx, tags: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, notice) FROM unnest(${noticesOf(tags)}::text[]) AS notice`;
}
