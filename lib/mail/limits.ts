import 'server-only';
import { networkOf } from '@/lib/auth/network';
import { keyedHash } from '@/lib/auth/secret';
import { refuse } from '@/lib/outcome';
import { consume, type Limit } from '@/lib/rate-limits';

const hour = 60 * 60;

/**
 * Letters that anyone can have sent to an address that they only name: to one address in a day, and asked for from one
 * network in an hour. Nobody's mailbox is filled in a stranger's name.
 */
export const letterLimits = {
  address: { name: 'letter.address', points: 5, seconds: 24 * hour },
  network: { name: 'letter.network', points: 20, seconds: hour },
} satisfies Record<string, Limit>;

/**
 * Counts a letter that `network` (an address) asks for, before it is looked at whether it will be sent: the answer
 * tells nothing about the mailbox. The refusal, or null.
 */
export async function countLetter(email: string, network: string) {
  const wait =
    (await consume(letterLimits.network, keyedHash('letter.network', networkOf(network)))) ||
    (await consume(letterLimits.address, keyedHash('letter.address', email.toLowerCase())));
  if (wait === 0) return null;
  const hours = Math.ceil(wait / 1000 / hour);
  return refuse(
    'limited',
    `Too many letters were asked for. Try again in ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
  );
}
