import 'server-only';
import { notFound } from 'next/navigation';
import { cachedArticle } from '../../cached';
import { segment } from '../../params';
import { cachedResponse } from '../cached';

/** The shown response that a page is about, and its article; else there is no such page. */
export async function reported(commentId: string) {
  const found = await cachedResponse(segment(commentId));
  if (!found) notFound();
  const shown = await cachedArticle(found.permalink);
  if (shown?.kind !== 'article') notFound();
  return { response: found.response, article: shown.article };
}
