'use server';

import { redirect } from 'next/navigation';
import { fieldsOf, purge } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { askByLetter, eraseByProof } from '@/lib/privacy/commands';
import { withAnswer } from '../answer';

/** Asks for a letter with the link that fetches or erases what is held about its address. */
export async function askAction(form: FormData): Promise<void> {
  const fields = fieldsOf(form);
  const outcome = await askByLetter(fields, { now: new Date(), address: await requestAddress() });
  const sent = 'Look into your mailbox: we have sent a letter there, with a link that works for a day.';
  const typed = { email: String(fields.email ?? ''), purpose: String(fields.purpose ?? '') };
  const answered = outcome.ok
    ? { form: '', good: true, message: sent, errors: {}, fields: {} }
    : {
        form: '',
        good: false,
        message: outcome.refusal.message,
        errors: outcome.refusal.fields,
        fields: typed,
      };
  redirect(await withAnswer('/your-data', answered));
}

/** The button of the page behind a letter's link. */
export async function eraseAction(form: FormData): Promise<void> {
  const answer = purge(await eraseByProof(form.get('token'), new Date()));
  const message = answer.ok
    ? 'Erased. Your responses now say “A reader”, and your address is not in them any more.'
    : answer.refusal.message;
  redirect(await withAnswer('/your-data', { form: '', good: answer.ok, message, errors: {}, fields: {} }));
}
