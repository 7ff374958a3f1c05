import 'server-only';
import { refuse } from '@/lib/outcome';
import { consume, limiterOf } from '@/lib/rate-limits';
import { networkOf } from './network';
import { keyedHash } from './secret';

const minutes = 15;

/**
 * Wrong passwords in a quarter of an hour: from one network for one account; from one network, whoever it tries; and
 * for one account from everywhere. The last is high, so that nobody shuts a person out by guessing in their name. Codes
 * have few digits, and whoever guesses at them has the password: they are fewer. Passkeys are counted by network.
 */
export const attemptLimits = { accountHere: 10, network: 50, account: 100, codes: 10, passkeys: 60 };

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
  return minutesOf(wait);
}

/** The password was right: the account starts afresh, and the network gets this one attempt back. */
export async function forgetAttempts(account: string, address: string | null) {
  await Promise.all([
    limiterOf(limit('accountHere')).delete(accountHereKey(account, address)),
    limiterOf(limit('account')).delete(accountKey(account)),
    address !== null && limiterOf(limit('network')).reward(networkKey(address)),
  ]);
}

/** Counts an attempt to give a one-time or a recovery code, before it is looked at; answers like `countAttempt`. */
export async function countCode(userId: string): Promise<number | null> {
  return minutesOf(await consume(limit('codes'), codesKey(userId)));
}

/** The code was right. */
export async function forgetCodes(userId: string) {
  await limiterOf(limit('codes')).delete(codesKey(userId));
}

/** Counts a passkey that is asked for from an address; answers like `countAttempt`. */
export async function countPasskey(address: string): Promise<number | null> {
  return minutesOf(await consume(limit('passkeys'), keyedHash('attempt.passkeys', networkOf(address))));
}

/** The refusal of an attempt that came too soon; `wait` in minutes. */
export function tooMany(wait: number) {
  const when = wait === 1 ? 'in a minute' : `in ${wait} minutes`;
  return refuse('limited', `Too many attempts. Try again ${when}.`);
}

const minutesOf = (wait: number) => (wait > 0 ? Math.ceil(wait / 60_000) : null);
const codesKey = (userId: string) => keyedHash('attempt.codes', userId);
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
