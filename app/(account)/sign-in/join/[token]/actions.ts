'use server';

import { redirect } from 'next/navigation';
import { fieldsOf } from '@/app/act';
import { requestUserAgent } from '@/lib/auth/request';
import { join } from '@/lib/invitations/commands';
import { refused, withAnswer } from '../../../answer';
import { enter } from '../../../enter';
import { linkPath } from '../../../link';

/** Takes an invitation up, and goes on signed in. */
export async function joinAction(form: FormData): Promise<void> {
  const { token, ...fields } = fieldsOf(form);
  const outcome = await join(token, fields, { now: new Date(), userAgent: await requestUserAgent() });
  if (outcome.ok) return enter(outcome.value, '');
  const answered = refused('join', outcome.refusal, form, ['name', 'email']);
  redirect(await withAnswer(linkPath('/sign-in/join', token), answered));
}
