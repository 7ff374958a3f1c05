import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { authSecret } from './secret';

const cipher = 'aes-256-gcm';

/**
 * Encrypts what must be read again later with a key made of AUTH_SECRET for `purpose`. It can be opened for the same
 * `owner` only, so that what is one row's is of no use in another.
 */
export function seal(purpose: string, owner: string, text: string): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** What `seal` was given; null when it was sealed with another AUTH_SECRET, for another owner, or never. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  try {
    const opening = createDecipheriv(cipher, keyFor(purpose), bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', authSecret(), 'broadside', purpose, 32));
}
