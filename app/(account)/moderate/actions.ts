'use server';

import { redirect } from 'next/navigation';
import { purge } from '@/app/act';
import { decideByMail } from '@/lib/digest/commands';
import { withAnswer } from '../answer';
import { linkPath } from '../link';

/** The button behind a link of the digest. */
export async function decideByMailAction(form: FormData): Promise<void> {
  const page = linkPath('/moderate', form.get('token'));
  const answer = purge(await decideByMail(form.get('token'), form.get('seen'), new Date()));
  const message = answer.ok ? 'That is done, under your name.' : answer.refusal.message;
  redirect(await withAnswer(page, { form: '', good: answer.ok, message, errors: {}, fields: {} }));
}
