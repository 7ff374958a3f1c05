import 'server-only';
import { cacheLife, cacheTag } from 'next/cache';
import { postTag } from '@/lib/cache-tags';
import { answered } from '@/lib/comments/answered';
import { findAttempt } from '@/lib/comments/attempts';
import { thread } from '@/lib/comments/queries';

/** What a reader's sent form left behind, with the thread as that reader sees it; null when it has expired. */
export async function cachedAttempt(token: string) {
  'use cache';
  cacheLife('max');
  const attempt = await findAttempt(token, new Date());
  if (!attempt) return null;
  const { postId, waitingCommentId } = attempt;
  cacheTag(postTag(postId));
  const near = attempt.fields.parentId;
  return { attempt, thread: await thread(postId, waitingCommentId ? { waitingCommentId } : { near }) };
}

/** A published response and the article it stands under, for the page that answers it; or null. */
export async function cachedResponse(commentId: string) {
  'use cache';
  cacheLife('max');
  const found = await answered(commentId, new Date());
  if (found) cacheTag(postTag(found.postId));
  return found;
}
