import 'server-only';
import { tally } from '@/lib/comments/tally';
import type { Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';

type Change = {
  postId: string;
  sortPath: string;
  status: CommentStatus;
  to: CommentStatus;
  createdAt: Date;
};

/**
 * Brings the counts of the changed responses' posts up to date: how many are shown, and when the last of them
 * was written; and the counts of what those responses answer. The posts are held by the caller. Counts move by the difference; the last instant is looked up
 * only when its own response went.
 */
export async function recount(tx: Tx, changes: readonly Change[]) {
  for (const postId of new Set(changes.map((change) => change.postId))) {
    const ofPost = changes.filter((change) => change.postId === postId);
    const came = ofPost.filter(({ to }) => to === 'approved');
    const went = ofPost.filter(({ status }) => status === 'approved');
    if (came.length === 0 && went.length === 0) continue;
    const { lastResponseAt } = await tx.post.findUniqueOrThrow({
      where: { id: postId },
      select: { lastResponseAt: true },
    });
    await tx.post.update({
      where: { id: postId },
      data: {
        responseCount: { increment: came.length - went.length },
        lastResponseAt: went.some(({ createdAt }) => createdAt.getTime() === lastResponseAt?.getTime())
          ? await lastShown(tx, postId)
          : latest([lastResponseAt, ...came.map(({ createdAt }) => createdAt)]),
      },
    });
    await tally(tx, postId, [
      ...went.map(({ sortPath }) => ({ sortPath, by: -1 as const })),
      ...came.map(({ sortPath }) => ({ sortPath, by: 1 as const })),
    ]);
  }
}

async function lastShown(tx: Tx, postId: string): Promise<Date | null> {
  const { _max } = await tx.comment.aggregate({
    where: { postId, status: 'approved' },
    _max: { createdAt: true },
  });
  return _max.createdAt;
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (last && (!at || last > at) ? last : at), null);
}
