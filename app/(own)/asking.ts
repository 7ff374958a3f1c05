import 'server-only';
import { knownBrowserToken } from '@/app/(site)/browser';
import { getActor } from '@/lib/auth/session';
import type { Asking } from '@/lib/comments/own-queries';

/** Whoever asks for a page of what is theirs: the session's person, the browser, and the clock. */
export async function asking(): Promise<Asking> {
  return { actor: await getActor(), browserToken: await knownBrowserToken(), now: new Date() };
}
