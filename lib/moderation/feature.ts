import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { lockPosts } from '@/lib/comments/lock';
import { db } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';

/** Pins a response above its thread; the newest pins of a post are shown. Refuses one that readers do not see. */
export function feature(actor: Actor, commentId: string, now: Date): Promise<Outcome> {
  return pin(actor, commentId, true, now);
}

/** Takes the pin from a response, shown or not. */
export function unfeature(actor: Actor, commentId: string, now: Date): Promise<Outcome> {
  return pin(actor, commentId, false, now);
}

/** Doing it twice changes nothing the second time: the first pin keeps its place. */
async function pin(actor: Actor, commentId: string, featured: boolean, now: Date): Promise<Outcome> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  const gone = refuse('not-found', 'That response is not there any more.');
  if (!isUuid(commentId)) return gone;
  return db.$transaction(async (tx) => {
    // The post of a response never changes, so it can be read before it is held.
    const found = await tx.comment.findUnique({ where: { id: commentId }, select: { postId: true } });
    if (!found) return gone;
    await lockPosts(tx, [found.postId]);
    const { status, featuredAt } = await tx.comment.findUniqueOrThrow({
      where: { id: commentId },
      select: { status: true, featuredAt: true },
    });
    if (featured && status !== 'approved') {
      return refuse('conflict', 'Only a response that readers see can be featured. Approve it first.');
    }
    if (featured === (featuredAt !== null)) return done(undefined);
    await tx.comment.update({
      where: { id: commentId },
      data: { featuredAt: featured ? now : null },
      select: { id: true },
    });
    await audit(tx, actor, now, {
      action: featured ? 'response.feature' : 'response.unfeature',
      subject: ['response', commentId],
      before: { featured: !featured },
      after: { featured },
    });
    return done(undefined, [postTag(found.postId)]);
  });
}
