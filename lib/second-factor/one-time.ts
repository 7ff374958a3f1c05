import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { seal, unseal } from '@/lib/auth/sealed';
import { digits, drift, period, stepAt } from './rules';

/** A new secret for an app: 160 bits, in Base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What is kept of a secret. */
export function sealSecret(userId: string, secret: string): string {
  return seal('one-time-codes', userId, secret);
}

/** The secret that was kept; null when AUTH_SECRET is another one by now. */
export function openSecret(userId: string, sealed: string): string | null {
  return unseal('one-time-codes', userId, sealed);
}

/** The period that `code` stands for, when it is one of those around `now`; else null. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: drift });
  return delta === null ? null : stepAt(now) + delta;
}

/** The code of `now`, as an app would show it; for tests. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

/** What an app reads to take the secret: as an address, and drawn as a square of black on white. */
export function enrolment(secret: string, { site, email }: { site: string; email: string }) {
  // A colon parts the two in the address.
  const named = (text: string) => text.replaceAll(':', ' ');
  const address = totp(secret, { issuer: named(site), label: named(email) }).toString();
  return { address, svg: renderSVG(address, { border: 2, ecc: 'M' }) };
}

function totp(secret: string, names: { issuer?: string; label?: string } = {}) {
  return new TOTP({ ...names, algorithm: 'SHA1', digits, period, secret: Secret.fromBase32(secret) });
}
