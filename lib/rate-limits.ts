import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '@/lib/db';

/** So many, in so many seconds. */
export type Limit = { name: string; points: number; seconds: number };

/** Counts one more under `key`, a keyed digest. Milliseconds to wait; 0 when it is allowed. */
export async function consume(limit: Limit, key: string): Promise<number> {
  try {
    await limiterOf(limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw refusal;
  }
}

/**
 * The library's PostgreSQL store counts in one INSERT … ON CONFLICT. Its Prisma store first deletes, then
 * upserts, and writes dates where our column holds milliseconds.
 */
export function limiterOf({ name, points, seconds }: Limit) {
  return new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
}

type Row = { points: number; expire: bigint | null };

/** Lends the limiter our connections. It reckons with numbers, where our client gives a bigint. */
async function query(statement: { text: string; values: unknown[] }) {
  const found = await db.$queryRawUnsafe<Row[]>(statement.text, ...statement.values);
  const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
  return { rows, rowCount: rows.length };
}
