import 'server-only';
import { replyClosing } from '@/lib/closing/queries';
import type { ClosingState } from '@/lib/closing/rules';
import { db } from '@/lib/db';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';
import { viewOf } from './thread';
import type { ResponseView } from './views';

/** A response that a reader answers on a page of its own, and the article it stands under. */
export type Answered = {
  postId: string;
  permalink: string;
  response: ResponseView;
  /** Whether a reply to it is taken: its thread may be closed where the article is open. */
  closing: ClosingState;
};

/** The approved response of a published post with this id, as its thread shows it; else null. */
export async function answered(commentId: string, now: Date): Promise<Answered | null> {
  if (!isUuid(commentId)) return null;
  const row = await db.comment.findUnique({
    where: {
      id: commentId,
      status: 'approved',
      post: isPublished,
    },
    include: {
      post: { select: { permalink: true, authors: { select: { userId: true } } } },
      user: { select: { role: true } },
    },
  });
  const closing = await replyClosing(commentId, now);
  if (!row?.post.permalink || !closing) return null;
  const wroteThePost = row.post.authors.some(({ userId }) => userId === row.userId);
  const response = viewOf({ ...row, role: row.user?.role ?? null, wroteThePost }, false);
  return { postId: row.postId, permalink: row.post.permalink, response, closing };
}
