'use server';

import { redirect } from 'next/navigation';
import { fieldsOf } from '@/app/act';
import { requestAddress, requestUserAgent } from '@/lib/auth/request';
import { samePath, withNext } from '@/lib/auth/rules';
import { giveCode } from '@/lib/second-factor/step';
import { refused, withAnswer } from '../../answer';
import { held, letGo } from '../../browser-cookie';
import { enter } from '../../enter';

/** The second step of signing in. When it took too long, the first begins anew. */
export async function giveCodeAction(form: FormData): Promise<void> {
  const next = samePath(form.get('next'), '');
  const [address, userAgent] = [await requestAddress(), await requestUserAgent()];
  const origin = { now: new Date(), address, userAgent };
  const outcome = await giveCode(await held('secondStep'), fieldsOf(form), origin);
  if (!outcome.ok) {
    const back = outcome.refusal.code === 'signed-out' ? '/sign-in' : '/sign-in/code';
    redirect(await withAnswer(withNext(back, next), refused('code', outcome.refusal, form)));
  }
  await letGo('secondStep');
  await enter(outcome.value, next);
}
