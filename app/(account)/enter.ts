import 'server-only';
import { redirect } from 'next/navigation';
import type { Begun } from '@/lib/auth/begin';
import { signOut } from '@/lib/auth/commands';
import { may } from '@/lib/auth/permissions';
import { currentSession, keepSession } from '@/lib/auth/session';

/** Ends signing in: the browser gets the session that has begun, and goes on to `next`. */
export async function enter(session: Begun, next: string): Promise<never> {
  redirect(await letIn(session, next));
}

/** Gives the browser the session that has begun in place of the one it had. Answers where it goes on to. */
export async function letIn(session: Begun, next: string): Promise<string> {
  const before = await currentSession();
  if (before) await signOut(before.id);
  await keepSession(session);
  return placeFor(session, next);
}

/** Where somebody goes who has signed in: where they wanted to; else to the desk or, for a reader, to the account. */
export function placeFor({ actor }: Pick<Begun, 'actor'>, next: string): string {
  return next || (may(actor, 'desk.enter') ? '/desk' : '/account');
}
