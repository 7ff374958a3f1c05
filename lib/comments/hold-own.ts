import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { done, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import type { Responded, Sending } from './commands';
import { lockPosts } from './lock';
import { asTold, type OwnRow, ownFacts, ownPostSelect, ownSelect, viewerOf } from './own';

const gone = refuse('not-found', 'This response is not there any more.');

/** Holds the post of a response, and reads what the rules ask of the response as it stands then. */
export async function holdOwn(
  tx: Tx,
  actor: Actor,
  commentId: string,
  editMinutes: number,
  { now, browserToken }: Sending,
) {
  if (!isUuid(commentId)) return gone;
  // The post of a response never changes, so it can be read before it is held.
  const found = await tx.comment.findUnique({ where: { id: commentId }, select: { postId: true } });
  if (!found) return gone;
  await lockPosts(tx, [found.postId]);
  const [post, response] = [
    await tx.post.findUniqueOrThrow({ where: { id: found.postId }, select: ownPostSelect }),
    await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: ownSelect }),
  ];
  if (post.status !== 'published' || !post.permalink) return gone;
  const viewer = viewerOf(actor, browserToken);
  const [facts] = await ownFacts(tx, post, [response], { viewer, editMinutes, now });
  if (!facts) throw new Error('There are facts about every response.');
  return done({ response, permalink: post.permalink, facts });
}

/** What a command answers of a response that now has this status, and what held it. */
export function responded(
  row: OwnRow,
  permalink: string,
  status: CommentStatus,
  heldBy: string | null = row.heldBy,
): Responded {
  const { number, silently } = asTold({ status, heldBy, number: row.number });
  return { commentId: row.id, number, status, silently, permalink, postId: row.postId };
}
