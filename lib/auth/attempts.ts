import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '@/lib/db';
import { networkOf } from './network';
import { keyedHash } from './secret';

const minutes = 15;

/**
 * Wrong passwords in a quarter of an hour: from one network for one account; from one network, whoever it tries; and
 * for one account from everywhere. The last is high, so that nobody shuts a person out by guessing in their name.
 */
export const attemptLimits = { accountHere: 10, network: 50, account: 100 };

/**
 * Counts an attempt to give a password, before it is looked at, so that guesses sent at once count as well. `address`
 * is null for a guess from inside a session. Answers null, or after how many whole minutes to try again. Rows hold
 * keyed digests, never an address. What its own network may not try does not count against the account.
 */
export async function countAttempt(account: string, address: string | null): Promise<number | null> {
  const here = await Promise.all([
    consume(limiter('accountHere'), accountHereKey(account, address)),
    address === null ? 0 : consume(limiter('network'), networkKey(address)),
  ]);
  const wait = Math.max(...here) || (await consume(limiter('account'), accountKey(account)));
  return wait > 0 ? Math.ceil(wait / 60_000) : null;
}

/** The password was right: the account starts afresh, and the network gets this one attempt back. */
export async function forgetAttempts(account: string, address: string | null) {
  await Promise.all([
    limiter('accountHere').delete(accountHereKey(account, address)),
    limiter('account').delete(accountKey(account)),
    address !== null && limiter('network').reward(networkKey(address)),
  ]);
}

const accountKey = (account: string) => keyedHash('attempt.account', account.toLowerCase());
const networkKey = (address: string) => keyedHash('attempt.network', networkOf(address));
const accountHereKey = (account: string, address: string | null) =>
  keyedHash(
    'attempt.account-here',
    `${account.toLowerCase()} ${address === null ? 'inside' : networkOf(address)}`,
  );

/** Milliseconds to wait; 0 when the attempt is allowed. */
async function consume(limiter: RateLimiterPostgres, key: string) {
  try {
    await limiter.consume(key);
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
function limiter(kind: keyof typeof attemptLimits) {
  return new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: `sign-in.${kind}`,
    points: attemptLimits[kind],
    duration: minutes * 60,
  });
}

type Row = { points: number; expire: bigint | null };

/** Lends the limiter our connections. It reckons with numbers, where our client gives a bigint. */
async function query(statement: { text: string; values: unknown[] }) {
  const found = await db.$queryRawUnsafe<Row[]>(statement.text, ...statement.values);
  const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
  return { rows, rowCount: rows.length };
}
