import 'server-only';
import { db } from '@/lib/db';
import { tagOf } from './keys';
import { isLiving } from './rules';

/** What was forgotten: keys and counters are gone, the others have lost their address, standings have ended. */
export type Forgotten = {
  keys: number;
  responses: number;
  reports: number;
  attempts: number;
  standings: number;
  counters: number;
};

/** Rows that lose their address in one statement. */
const BATCH = 5000;

/** Milliseconds after which no process hashes under a key that is not the newest any more, with room to spare. */
const OVERLAP = 60 * 60 * 1000;

/**
 * Deletes the keys of network addresses that are ninety days old, and every hash that was made under one of them, or
 * under none that is known. Standings of such a network end. Called daily; calling it again, or twice at once, does
 * no harm, and one that is broken off is finished by the next. So is what somebody else holds at the time: it waits for
 * nobody, and nobody waits for it in a ring.
 */
export async function forgetAddresses(now: Date): Promise<Forgotten> {
  const keys = await db.addressKey.findMany({ orderBy: { createdAt: 'asc' } });
  const dead = keys.filter((key) => !isLiving(key, now)).map(({ id }) => id);
  const living = keys.filter((key) => isLiving(key, now));
  // The keys first: from here on no hash under them is made or matched, and the rest is tidying up.
  const { count } = await db.addressKey.deleteMany({ where: { id: { in: dead } } });

  const patterns = living.map((key) => `${tagOf(key)}%`);
  const before = new Date((living[0]?.createdAt ?? now).getTime() + OVERLAP);
  return {
    keys: count,
    responses: await inBatches(
      () => db.$executeRaw`
        UPDATE "Comment" SET "addressHash" = NULL WHERE id IN (
          SELECT id FROM "Comment" WHERE "addressHash" IS NOT NULL AND "createdAt" < ${before}::timestamptz
            AND "addressHash" NOT LIKE ALL (${patterns}::text[])
          ORDER BY "createdAt" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    ),
    reports: await inBatches(
      () => db.$executeRaw`
        UPDATE "Report" SET "addressHash" = NULL WHERE id IN (
          SELECT id FROM "Report" WHERE "addressHash" IS NOT NULL
            AND "addressHash" NOT LIKE ALL (${patterns}::text[]) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    ),
    attempts: await inBatches(
      () => db.$executeRaw`
        UPDATE "FormAttempt" SET "addressHash" = NULL WHERE token IN (
          SELECT token FROM "FormAttempt" WHERE "addressHash" IS NOT NULL
            AND "addressHash" NOT LIKE ALL (${patterns}::text[]) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    ),
    standings: await inBatches(
      // A standing is always of something: an empty hash is of a network that is not known any more.
      () => db.$executeRaw`
        UPDATE "Standing" SET "addressHash" = '', "endedAt" = coalesce("endedAt", ${now}::timestamptz) WHERE id IN (
          SELECT id FROM "Standing" WHERE "addressHash" <> ''
            AND "addressHash" NOT LIKE ALL (${patterns}::text[]) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    ),
    counters: await inBatches(
      () => db.$executeRaw`
        DELETE FROM "RateLimit" WHERE key IN (
          SELECT key FROM "RateLimit" WHERE expire < ${BigInt(now.getTime())} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    ),
  };
}

async function inBatches(forget: () => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const some = await forget();
    total += some;
    if (some < BATCH) return total;
  }
}
