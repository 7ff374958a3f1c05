'use server';

import { redirect } from 'next/navigation';
import { fieldsOf } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { confirm, follow, stopLetters } from '@/lib/subscriptions/commands';
import { type Answered, withAnswer } from '../answer';
import { linkPath } from '../link';

/** "Follow this discussion by e-mail", under an article or on the page that a refused form leads to. */
export async function followAction(form: FormData): Promise<void> {
  const fields = fieldsOf(form);
  const outcome = await follow(await getActor(), fields, {
    now: new Date(),
    address: await requestAddress(),
  });
  const page = linkPath('/subscriptions/follow', fields.postId);
  if (!outcome.ok) redirect(await withAnswer(page, refused(outcome.refusal, String(fields.email ?? ''))));
  const message = outcome.value.confirmed
    ? 'You follow this discussion: letters about new responses go to the address of your account.'
    : 'Look into your mailbox: the letter that we have sent there has a link to confirm with. If that address follows this discussion already, there may be none.';
  redirect(await withAnswer(page, good(message)));
}

/** The button behind the link of a letter: opening the address alone changes nothing. */
export async function confirmAction(form: FormData): Promise<void> {
  const token = form.get('token');
  await confirm(token, new Date());
  // That page says by itself how things stand.
  redirect(linkPath('/subscriptions/confirm', token));
}

/** The same for the letters that are to end. */
export async function stopAction(form: FormData): Promise<void> {
  const page = linkPath('/subscriptions/stop', form.get('token'));
  const outcome = await stopLetters(form.get('token'));
  redirect(outcome.ok ? await withAnswer(page, good('Done: no more of these letters will come.')) : page);
}

function good(message: string): Answered {
  return { form: '', good: true, message, errors: {}, fields: {} };
}

function refused(
  { message, fields }: { message: string; fields: Answered['errors'] },
  email: string,
): Answered {
  return { form: '', good: false, message, errors: fields, fields: { email } };
}
