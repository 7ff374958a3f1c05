import 'server-only';
import { cacheLife, cacheTag } from 'next/cache';
import { postTag } from '@/lib/cache-tags';
import { findReport } from '@/lib/reports/attempts';
import { articleOf } from '@/lib/reports/queries';

/** A reader's refused report, to be shown again; null when it has expired or is of another response. */
export async function cachedReport(commentId: string, token: string) {
  'use cache';
  cacheLife('max');
  return findReport(commentId, token, new Date());
}

/** The article that a reported response stands under, whatever became of the response; or null. */
export async function cachedReported(commentId: string) {
  'use cache';
  cacheLife('max');
  const found = await articleOf(commentId);
  if (found) cacheTag(postTag(found.postId));
  return found;
}
