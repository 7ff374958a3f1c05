import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '@/lib/auth/secret';

/** What a link in a letter lets its reader do. One that is made for one thing is good for no other. */
export type TokenPurpose = 'confirm' | 'stop' | 'moderate';

/** A token for an address in a letter: `value` (letters, digits, `-`, `_` and `~`), signed. */
export function signToken(purpose: TokenPurpose, value: string): string {
  return `${value}.${keyedHash(`letter.${purpose}`, value)}`;
}

/** What `signToken` was given; null for everything else, of whatever shape. */
export function readToken(purpose: TokenPurpose, token: unknown): string | null {
  if (typeof token !== 'string' || token.length > 500) return null;
  const [value = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[\w~-]+$/.test(value)) return null;
  const right = Buffer.from(keyedHash(`letter.${purpose}`, value));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given) ? value : null;
}
