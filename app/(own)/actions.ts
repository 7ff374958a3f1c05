'use server';

import { redirect } from 'next/navigation';
import { knownBrowserToken } from '@/app/(site)/browser';
import { leadTo, NOT_FOUND } from '@/app/(site)/lead-to';
import { fieldsOf, purge } from '@/app/act';
import { requestAddress, requestUserAgent } from '@/lib/auth/request';
import { samePath } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { keepAttempt } from '@/lib/comments/attempts';
import { editOwn } from '@/lib/comments/own-edit';
import { withdraw } from '@/lib/comments/own-withdraw';
import { addressOf } from '@/lib/comments/standing';
import type { Refusal } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';

type Fields = ReturnType<typeof fieldsOf>;

/**
 * Changes one's own response. Ends in a redirect: to the response in its place, to where its writer sees it wait, or
 * to a page that shows the text as typed and what was wrong.
 */
export async function editOwnAction(form: FormData): Promise<void> {
  const fields = fieldsOf(form);
  const sending = await sent();
  const outcome = await editOwn(await getActor(), fields, sending);
  if (!outcome.ok) return handBack(fields, outcome.refusal, sending);
  purge(outcome);
  await leadTo(outcome.value, { ...sending, scripted: false });
}

/**
 * Takes one's own response back, then goes `back` when a script that shows that page asks, else to what is left of the
 * response.
 */
export async function withdrawAction(form: FormData): Promise<void> {
  const fields = fieldsOf(form);
  const sending = await sent();
  const outcome = await withdraw(await getActor(), String(fields.commentId), sending);
  if (!outcome.ok) return handBack(fields, outcome.refusal, sending);
  purge(outcome);
  const { postId, permalink, number } = outcome.value;
  if (fields.scripted) redirect(samePath(fields.back, permalink));
  const left = number === null ? null : await addressOf(postId, permalink, String(number));
  redirect(left ?? `${permalink}#responses`);
}

async function sent() {
  return {
    now: new Date(),
    browserToken: await knownBrowserToken(),
    address: await requestAddress(),
    userAgent: await requestUserAgent(),
  };
}

/** To the page that says in a sentence why not, and still has the text. */
async function handBack(
  fields: Fields,
  { message, fields: wrong }: Refusal,
  { address, now }: { address: string; now: Date },
): Promise<never> {
  const errors: Refusal['fields'] = wrong.body
    ? { body: wrong.body }
    : { '': [Object.values(wrong).flat()[0] ?? message] };
  const token = await keepAttempt({ postId: String(fields.postId), address, fields, errors }, now);
  if (!token) redirect(NOT_FOUND);
  const commentId = isUuid(String(fields.commentId)) ? fields.commentId : 'unknown';
  redirect(`/respond/edit/${commentId}/${token}#respond`);
}
