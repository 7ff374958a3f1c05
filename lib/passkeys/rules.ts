/** Minutes in which an authenticator must answer. */
export const challengeMinutes = 5;

/** Passkeys that a person may have, and the characters of a passkey's name. */
export const most = 20;
export const nameMax = 60;

/** When a challenge that is made at `now` is good no more. */
export function challengeEnd(now: Date): Date {
  return new Date(now.getTime() + challengeMinutes * 60_000);
}

/** Whom passkeys of the site at `siteUrl` belong to, as WebAuthn names it: its origin and its host. */
export type Party = { origin: string; id: string };

/** Null where browsers have no passkeys: at an address in numbers, and without TLS but on this machine. */
export function partyOf(siteUrl: string): Party | null {
  const { origin, protocol, hostname } = new URL(siteUrl);
  const isNumbers = /^[\d.]+$|^\[/.test(hostname);
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  return isSafe && !isNumbers ? { origin, id: hostname } : null;
}
