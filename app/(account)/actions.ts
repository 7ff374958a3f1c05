'use server';

import { redirect } from 'next/navigation';
import { fieldsOf } from '@/app/act';
import { changePassword } from '@/lib/auth/account-commands';
import { endOtherSessions, endSession, signIn, signOut } from '@/lib/auth/commands';
import { requestAddress, requestUserAgent } from '@/lib/auth/request';
import { samePath, withNext } from '@/lib/auth/rules';
import { currentSession, dropSession } from '@/lib/auth/session';
import { chooseLetters } from '@/lib/mail/commands';
import { stepMinutes } from '@/lib/second-factor/rules';
import { refused, withAnswer } from './answer';
import { hold } from './browser-cookie';
import { enter } from './enter';
import { here, show } from './own-page';

/** Signs in and goes to the form's `next`, by way of the page that asks for a code where one is needed. */
export async function signInAction(form: FormData) {
  const next = samePath(form.get('next'), '');
  const [address, userAgent] = [await requestAddress(), await requestUserAgent()];
  const outcome = await signIn(fieldsOf(form), { now: new Date(), address, userAgent });
  if (!outcome.ok) {
    redirect(
      await withAnswer(withNext('/sign-in', next), refused('sign-in', outcome.refusal, form, ['email'])),
    );
  }
  const { session, step } = outcome.value;
  if (session) return enter(session, next);
  await hold('secondStep', step.token, stepMinutes * 60);
  redirect(withNext('/sign-in/code', next));
}

/** Ends this browser's session. */
export async function signOutAction() {
  const session = await currentSession();
  if (session) await signOut(session.id);
  await dropSession();
  redirect('/sign-in');
}

/** Changes the password and ends the person's other sessions. */
export async function passwordAction(form: FormData) {
  const { actor, id } = await here();
  const outcome = await changePassword(actor, fieldsOf(form), { now: new Date(), sessionId: id });
  await show('password', outcome, 'Your password is changed, and every other browser is signed out.', form);
}

/** Saves which letters a person wants. */
export async function lettersAction(form: FormData) {
  const { actor } = await here();
  const outcome = await chooseLetters(actor, fieldsOf(form), new Date());
  await show('letters', outcome, 'Your choice is saved.', form);
}

/** Ends the session named by `session`, or every other one. */
export async function endSessionAction(form: FormData) {
  const { actor, id } = await here();
  const named = form.get('session');
  const outcome =
    typeof named === 'string' && named ? await endSession(actor, named) : await endOtherSessions(actor, id);
  await show('sessions', outcome, 'Signed out there.', form);
}
