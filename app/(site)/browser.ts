import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { config } from '@/lib/config';

const browserCookie = 'broadside_browser';
const waitingCookie = 'broadside_waiting';
const daySeconds = 24 * 60 * 60;

/** The token by which a browser is known to have written a response; given with its first one. Only in an action. */
export async function browserToken(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(browserCookie)?.value;
  if (known && /^[\w-]{32,64}$/.test(known)) return known;
  const token = randomBytes(24).toString('base64url');
  jar.set(browserCookie, token, { ...ours(), path: '/', maxAge: 365 * daySeconds });
  return token;
}

/** The browser's token as it came, or null; for a route handler, which gives none. */
export async function knownBrowserToken(): Promise<string | null> {
  return (await cookies()).get(browserCookie)?.value ?? null;
}

/**
 * Lets this browser see its held response at the article's own address: the page cache answers a request with
 * this cookie by the page of the token. It names the article, since its Path covers more. Only in an action.
 */
export async function keepWaiting(token: string, permalink: string) {
  (await cookies()).set(waitingCookie, token + permalink, {
    ...ours(),
    path: permalink,
    maxAge: 30 * daySeconds,
  });
}

function ours() {
  return { httpOnly: true, sameSite: 'lax' as const, secure: config().siteUrl.startsWith('https:') };
}
