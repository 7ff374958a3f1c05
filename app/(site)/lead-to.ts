import 'server-only';
import { redirect } from 'next/navigation';
import { responseAnchor, responsePath } from '@/lib/comments/address';
import { keepAttempt } from '@/lib/comments/attempts';
import type { Responded } from '@/lib/comments/commands';
import { addressOf } from '@/lib/comments/standing';
import { keepWaiting } from './browser';

/** The site's own page: Next's answer to notFound() in an action is a blank one, drawn by scripts. */
export const NOT_FOUND = '/not-found';

/**
 * Ends an action with the way to a response that its writer has sent or changed: in its place, or on a page that shows
 * the writer where it waits.
 */
export async function leadTo(
  { postId, commentId, number, silently, permalink }: Responded,
  { address, now, scripted }: { address: string; now: Date; scripted: boolean },
): Promise<never> {
  // The script reads the number from the query, since fetch hides the fragment; the page cache drops it.
  const query = scripted ? `?responded=${number}` : '';
  if (number === null || silently) {
    const token = await keepAttempt({ postId, address, fields: {}, commentId }, now);
    if (!token) redirect(NOT_FOUND);
    await keepWaiting(token, permalink);
    if (number === null) redirect(`/respond/${token}#response-waiting`);
    redirect(`${permalink}${query}#${responseAnchor(number)}`);
  }
  const place = (await addressOf(postId, permalink, String(number))) ?? responsePath(permalink, number);
  const [page = '', anchor = ''] = place.split('#');
  redirect(`${page}${query}#${anchor}`);
}
