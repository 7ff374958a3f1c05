import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';
import { countPress } from './like-limits';
import { likesAfter, notLiked, whyNotLike } from './like-rules';
import { viewerOf } from './own';
import type { Viewer } from './own-rules';

/** A press of a reader on a response; `wanted` is whether they want to like it, null for the other way round. */
export type Press = { commentId: string; wanted: boolean | null };

/** When, in which browser, and from which network address. Every visitor that likes has a token. */
export type Liking = { now: Date; browserToken: string; address: string };

export type Liked = { liked: boolean; postId: string; permalink: string; number: number };

const gone = refuse('not-found', notLiked['not-found']);

/**
 * Likes a response, or takes the like back: one for each account, else for each browser. The response is held, so
 * that its count is that of its likes whoever presses at once. Refuses what the rule refuses, and too many presses of one network. It leaves no audit row.
 */
export async function like(
  actor: Actor,
  { commentId, wanted }: Press,
  sending: Liking,
): Promise<Outcome<Liked>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not like responses.');
  if (!isUuid(commentId)) return gone;
  const { now, browserToken, address } = sending;
  const limited = await countPress(address, commentId, actor === null);
  if (limited) return limited;
  const viewer = viewerOf(actor, browserToken);
  const by = viewer.userId ? { userId: viewer.userId } : { browserHash: viewer.browserHash };

  return db.$transaction(async (tx) => {
    const response = await holdResponse(tx, commentId);
    if (!response) return gone;
    const { likes: on } = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { likes: true } });
    const refusal = whyNotLike({ on, status: response.status, mine: wrote(response, viewer) });
    if (refusal) return { ok: false, refusal };

    const standing = await tx.like.findFirst({
      where: { commentId, ...by },
      select: { id: true, createdAt: true },
    });
    const liked = likesAfter(standing?.createdAt ?? null, wanted, now);
    const { number, postId, permalink } = response;
    if (liked === (standing !== null)) return done({ liked, postId, permalink, number });

    if (standing) await tx.like.delete({ where: { id: standing.id } });
    else await tx.like.create({ data: { commentId, ...by, createdAt: now } });
    await tx.comment.update({
      where: { id: commentId },
      data: { likeCount: { increment: liked ? 1 : -1 } },
      select: { id: true },
    });
    return done({ liked, postId, permalink, number }, [postTag(postId)]);
  });
}

async function holdResponse(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Comment" WHERE id = ${id}::uuid FOR UPDATE`;
  const response = await tx.comment.findUnique({
    where: { id, post: isPublished },
    select: {
      ...{ number: true, status: true, userId: true, browserHash: true, postId: true },
      post: { select: { permalink: true } },
    },
  });
  const permalink = response?.post.permalink;
  if (!permalink || response.number === null) return null;
  return { ...response, number: response.number, permalink };
}

/** Wider than what may be edited: who signs out does not become another reader. */
function wrote(response: Viewer, { userId, browserHash }: Viewer) {
  return (
    (userId !== null && response.userId === userId) ||
    (browserHash !== null && response.browserHash === browserHash)
  );
}
