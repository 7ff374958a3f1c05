import 'server-only';
import { createHmac } from 'node:crypto';
import { config } from '@/lib/config';

/** The key that signs and hides what this site hands to browsers. The launcher sets it; it is never made here. */
export function authSecret(): string {
  const secret = config().authSecret;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start.');
  return secret;
}

/**
 * A keyed digest of an address or a token, for rows that must recognise it and never tell it.
 * `purpose` keeps the digests of different tables apart.
 */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', authSecret()).update(`${purpose}:${value}`).digest('base64url');
}
