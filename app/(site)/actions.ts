'use server';

import { redirect } from 'next/navigation';
import { fieldsOf, purge } from '@/app/act';
import { requestAddress, requestUserAgent } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { responsePath } from '@/lib/comments/address';
import { keepAttempt } from '@/lib/comments/attempts';
import { respond } from '@/lib/comments/commands';
import { like } from '@/lib/comments/likes';
import { addressOf } from '@/lib/comments/standing';
import { follow } from '@/lib/subscriptions/commands';
import { isUuid } from '@/lib/text/uuid';
import { browserToken } from './browser';
import { leadTo, NOT_FOUND } from './lead-to';

/**
 * The form under an article. Ends in a redirect in every case: to the published response, to a page that shows
 * the reader their held response in its place, or to one that shows the form again as typed with what was wrong. A
 * muted reader is led as to a published one: at the article this browser sees it among the others.
 */
export async function respondAction(form: FormData): Promise<void> {
  const now = new Date();
  const fields = fieldsOf(form);
  const address = await requestAddress();
  const userAgent = await requestUserAgent();
  const visitor = { now, browserToken: await browserToken(), address, userAgent };
  const actor = await getActor();
  const outcome = await respond(actor, fields, visitor);
  if (!outcome.ok) {
    const { message, fields: wrong } = outcome.refusal;
    const errors = Object.keys(wrong).length > 0 ? wrong : { '': [message] };
    const token = await keepAttempt({ postId: String(fields.postId), address, fields, errors }, now);
    if (!token) redirect(NOT_FOUND);
    redirect(`/respond/${token}#respond`);
  }
  purge(outcome);
  if (fields.follow === 'yes') {
    // The response is taken whatever comes of this: too many letters are no reason to refuse it.
    const { postId, commentId } = outcome.value;
    const email = actor ? '' : fields.email;
    await follow(actor, { postId, email }, { now, address, repliesTo: commentId });
  }
  await leadTo(outcome.value, { address, now, scripted: Boolean(fields.scripted) });
}

/**
 * Likes a response, or takes the like back; a script says in `to` which. Ends at the response, or where a script can
 * read what this visitor likes now and why it was refused, or, refused without one, at a page that says why.
 */
export async function likeAction(form: FormData): Promise<void> {
  const { id, to, postId, scripted } = fieldsOf(form);
  const wanted = to === 'on' ? true : to === 'off' ? false : null;
  const press = { commentId: String(id), wanted };
  const outcome = await like(await getActor(), press, {
    now: new Date(),
    browserToken: await browserToken(),
    address: await requestAddress(),
  });
  purge(outcome);
  if (scripted) {
    const asked = new URLSearchParams({ post: String(postId) });
    if (!outcome.ok) asked.set('not-liked', outcome.refusal.code);
    redirect(`/api/visitor?${asked}`);
  }
  if (!outcome.ok) {
    const commentId = isUuid(press.commentId) ? press.commentId : 'unknown';
    redirect(`/respond/not-liked/${outcome.refusal.code}/${commentId}`);
  }
  const { number, permalink } = outcome.value;
  const place = await addressOf(outcome.value.postId, permalink, String(number));
  redirect(place ?? responsePath(permalink, number));
}
