import 'server-only';
import { consume, limiterOf } from '@/lib/rate-limits';
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
    consume(limit('accountHere'), accountHereKey(account, address)),
    address === null ? 0 : consume(limit('network'), networkKey(address)),
  ]);
  const wait = Math.max(...here) || (await consume(limit('account'), accountKey(account)));
  return wait > 0 ? Math.ceil(wait / 60_000) : null;
}

/** The password was right: the account starts afresh, and the network gets this one attempt back. */
export async function forgetAttempts(account: string, address: string | null) {
  await Promise.all([
    limiterOf(limit('accountHere')).delete(accountHereKey(account, address)),
    limiterOf(limit('account')).delete(accountKey(account)),
    address !== null && limiterOf(limit('network')).reward(networkKey(address)),
  ]);
}

const accountKey = (account: string) => keyedHash('attempt.account', account.toLowerCase());
const networkKey = (address: string) => keyedHash('attempt.network', networkOf(address));
const accountHereKey = (account: string, address: string | null) =>
  keyedHash(
    'attempt.account-here',
    `${account.toLowerCase()} ${address === null ? 'inside' : networkOf(address)}`,
  );

function limit(kind: keyof typeof attemptLimits) {
  return { name: `sign-in.${kind}`, points: attemptLimits[kind], seconds: minutes * 60 };
}
