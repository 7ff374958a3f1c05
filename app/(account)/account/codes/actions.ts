'use server';

import { redirect } from 'next/navigation';
import { fieldsOf } from '@/app/act';
import { seal } from '@/lib/auth/sealed';
import type { Outcome } from '@/lib/outcome';
import { prepareCodes, renewRecoveryCodes, turnOffCodes, turnOnCodes } from '@/lib/second-factor/commands';
import { hold, letGo } from '../../browser-cookie';
import { here, show } from '../../own-page';

const page = '/account/codes';

/** Seconds in which recovery codes that were just made can be looked at again: a page is soon reloaded by mistake. */
const SHOWN = 600;

/** Makes the secret that an app is to take, and goes to the page that shows it. */
export async function prepareCodesAction(form: FormData) {
  const { actor } = await here();
  const outcome = await prepareCodes(actor, new Date());
  if (!outcome.ok) await show('codes', outcome, '', form);
  redirect(page);
}

/** Turns the codes on and shows the recovery codes. */
export async function turnOnCodesAction(form: FormData) {
  const { actor } = await here();
  await showRecovery('on', actor.id, await turnOnCodes(actor, fieldsOf(form), new Date()), form);
}

/** Makes new recovery codes and shows them. */
export async function renewRecoveryCodesAction(form: FormData) {
  const { actor } = await here();
  await showRecovery('renew', actor.id, await renewRecoveryCodes(actor, fieldsOf(form), new Date()), form);
}

/** The recovery codes are kept: this browser need not show them any more. */
export async function recoveryKeptAction() {
  await letGo('recovery');
  redirect('/account#codes');
}

/** Turns the codes off. */
export async function turnOffCodesAction(form: FormData) {
  const { actor } = await here();
  const outcome = await turnOffCodes(actor, fieldsOf(form), new Date());
  if (!outcome.ok) await show('off', outcome, '', form, [], page);
  await show('codes', outcome, 'One-time codes are off.', form);
}

/** To whoever made them, in this browser, for some minutes: nobody can read them afterwards. */
async function showRecovery(
  name: string,
  userId: string,
  outcome: Outcome<{ recovery: string[] }>,
  form: FormData,
) {
  if (!outcome.ok) return show(name, outcome, '', form, [], page);
  await hold('recovery', seal('recovery-codes', userId, outcome.value.recovery.join(' ')), SHOWN);
  redirect(page);
}
