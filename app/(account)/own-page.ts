import 'server-only';
import { redirect } from 'next/navigation';
import { purge } from '@/app/act';
import { currentSession } from '@/lib/auth/session';
import type { Outcome } from '@/lib/outcome';
import { type Answered, refused, withAnswer } from './answer';

/** The session of whoever sent a form of their account; a guest is sent to sign in. */
export async function here() {
  return (await currentSession()) ?? redirect('/sign-in?next=%2Faccount');
}

/** Ends an action of a page of forms: back to it, to the form that was sent, with what came of it. */
export async function show(
  name: string,
  outcome: Outcome<unknown>,
  message: string,
  form: FormData,
  kept: readonly string[] = [],
  page = '/account',
): Promise<never> {
  const answer = purge(outcome);
  const answered = answer.ok ? good(name, message) : refused(name, answer.refusal, form, kept);
  redirect(`${await withAnswer(page, answered)}#${name}`);
}

function good(form: string, message: string): Answered {
  return { form, good: true, message, errors: {}, fields: {} };
}

/** Whose profile a form is about, and the page that it is on: one's own, unless it names another. */
export function whoseProfile(form: FormData, ownId: string): { personId: string; page: string } {
  const named = form.get('person');
  return typeof named === 'string' && named
    ? { personId: named, page: `/desk/people/${encodeURIComponent(named.slice(0, 100).toWellFormed())}` }
    : { personId: ownId, page: '/account' };
}
