'use server';

import { redirect } from 'next/navigation';
import { purge } from '@/app/act';
import { decideByMail } from '@/lib/digest/commands';
import { withAnswer } from '../answer';
import { linkPath } from '../link';

/** The button behind a link of the digest. */
export async function decideByMailAction(form: FormData): Promise<void> {
  const page = linkPath('/moderate', form.get('token'));
  const answer = purge(await decideByMail(form.get('token'), new Date()));
  // That page says by itself why there is nothing to decide.
  if (!answer.ok) redirect(page);
  const message = 'That is done, under your name.';
  redirect(await withAnswer(page, { form: '', good: true, message, errors: {}, fields: {} }));
}
