import 'server-only';
import { randomBytes } from 'node:crypto';
import { keyedHash } from '@/lib/auth/secret';

/** A new secret for a link: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of it; null of what cannot be one. */
export function hashOf(token: unknown): string | null {
  return typeof token === 'string' && /^[\w-]{43}$/.test(token) ? keyedHash('invitation', token) : null;
}
