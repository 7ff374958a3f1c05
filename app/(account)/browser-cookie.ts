import 'server-only';
import { cookies } from 'next/headers';
import { config } from '@/lib/config';

/** What a browser holds between two steps of one thing, by the page that they are taken on. */
const kept = {
  /** The right to give a code, after the password. */
  secondStep: { name: 'broadside.second_step', path: '/sign-in' },
  /** Which challenge a passkey is asked to answer. */
  passkey: { name: 'broadside.passkey', path: '/sign-in' },
  /** Recovery codes that were just made, sealed. */
  recovery: { name: 'broadside.recovery', path: '/account' },
} as const;

type What = keyof typeof kept;

/** Keeps a value in the browser, out of the reach of scripts, for so many seconds. */
export async function hold(what: What, value: string, seconds: number) {
  const { name, path } = kept[what];
  (await cookies()).set(name, value, { ...options(path), maxAge: seconds });
}

/** What the browser holds; undefined when that is nothing, or past. */
export async function held(what: What): Promise<string | undefined> {
  return (await cookies()).get(kept[what].name)?.value;
}

export async function letGo(what: What) {
  const { name, path } = kept[what];
  (await cookies()).set(name, '', { ...options(path), maxAge: 0 });
}

function options(path: string) {
  return { path, httpOnly: true, sameSite: 'lax' as const, secure: config().siteUrl.startsWith('https:') };
}
