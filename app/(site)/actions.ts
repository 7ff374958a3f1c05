'use server';

import { redirect } from 'next/navigation';
import { fieldsOf, purge } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { responsePath } from '@/lib/comments/address';
import { keepAttempt } from '@/lib/comments/attempts';
import { respond } from '@/lib/comments/commands';
import { addressOf } from '@/lib/comments/standing';
import { follow } from '@/lib/subscriptions/commands';
import { browserToken, keepWaiting } from './browser';

/** The site's own page: Next's answer to notFound() in an action is a blank one, drawn by scripts. */
const NOT_FOUND = '/not-found';

/**
 * The form under an article. Ends in a redirect in every case: to the published response, to a page that shows
 * the reader their held response in its place, or to one that shows the form again as typed with what was wrong.
 */
export async function respondAction(form: FormData): Promise<void> {
  const now = new Date();
  const fields = fieldsOf(form);
  const address = await requestAddress();
  const visitor = { now, browserToken: await browserToken(), address };
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
  const { postId, commentId, number, permalink } = outcome.value;
  if (fields.follow === 'yes') {
    // The response is taken whatever comes of this: too many letters are no reason to refuse it.
    const email = actor ? '' : fields.email;
    await follow(actor, { postId, email }, { now, address, repliesTo: commentId });
  }
  if (number === null) {
    const token = await keepAttempt({ postId, address, fields: {}, commentId }, now);
    if (!token) redirect(NOT_FOUND);
    await keepWaiting(token, permalink);
    redirect(`/respond/${token}#response-waiting`);
  }
  // The script reads the number from the query, since fetch hides the fragment; the page cache drops it.
  const query = fields.scripted ? `?responded=${number}` : '';
  const place = (await addressOf(postId, permalink, String(number))) ?? responsePath(permalink, number);
  const [page = '', anchor = ''] = place.split('#');
  redirect(`${page}${query}#${anchor}`);
}
