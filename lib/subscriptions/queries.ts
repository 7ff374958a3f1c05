import 'server-only';
import { db } from '@/lib/db';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';
import { isProvedFor } from './proved';
import { readConfirmToken, readStopToken, stopLinks } from './tokens';

/**
 * What a letter asks its reader to confirm; null for a link that is forged or past. `account` is who had asked for the
 * letter, as long as the address is not proved for that account.
 */
export async function askedToConfirm(token: string) {
  const named = readConfirmToken(token);
  const found =
    named &&
    (await db.subscription.findUnique({
      where: { id: named.id },
      select: {
        email: true,
        confirmedAt: true,
        commentId: true,
        post: { select: { title: true, permalink: true } },
      },
    }));
  if (!found) return null;
  return {
    ...found.post,
    replies: found.commentId !== null,
    confirmed: found.confirmedAt !== null,
    account: named.askedBy === null ? null : await unproved(named.askedBy, found.email),
    stopPath: stopLinks('subscription', named.id).page,
  };
}

async function unproved(accountId: string, email: string) {
  if (await isProvedFor(accountId, email)) return null;
  return db.user.findUnique({ where: { id: accountId }, select: { name: true } });
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
export async function followable(postId: string) {
  if (!isUuid(postId)) return null;
  return db.post.findUnique({
    where: { id: postId, ...isPublished },
    select: { id: true, title: true, permalink: true },
  });
}
