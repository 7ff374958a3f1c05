import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import { readConfirmToken, readStopToken, stopLinks } from './tokens';

/** What a letter asks its reader to confirm; null for a link that is forged or past. */
export async function askedToConfirm(token: string) {
  const named = readConfirmToken(token);
  const found =
    named &&
    (await db.subscription.findUnique({
      where: { id: named.id },
      select: { confirmedAt: true, commentId: true, post: { select: { title: true, permalink: true } } },
    }));
  if (!found) return null;
  return {
    ...found.post,
    replies: found.commentId !== null,
    confirmed: found.confirmedAt !== null,
    stopPath: stopLinks('subscription', named.id).page,
  };
}

/** Which letters a link would end, in words; null for a forged one. One that has done its work says so as before. */
export async function askedToStop(token: string): Promise<string | null> {
  const named = readStopToken(token);
  if (!named) return null;
  if (named.kind === 'digest') return 'letters about what waits in the queue';
  if (named.kind === 'responses') return 'letters about new responses to your articles';
  const found = await db.subscription.findUnique({
    where: { id: named.id },
    select: { post: { select: { title: true } } },
  });
  return found ? `letters about responses under “${found.post.title}”` : 'letters about this discussion';
}

/** The article that somebody wants to follow; null when it is not published. */
export async function followable(postId: string, now: Date) {
  if (!isUuid(postId)) return null;
  return db.post.findUnique({
    where: { id: postId, status: 'published', publishedAt: { lte: now } },
    select: { id: true, title: true, permalink: true },
  });
}
