import 'server-only';
import { db } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type LiveView, mostTold } from './live-view';
import { asTold } from './own';

/**
 * What became of the responses of a post: the numbers of all that were shown and are not any more, and when those that
 * are shown were changed, of the latest. Nothing is told of what a muted writer takes for shown. Two ranges of indexes
 * that hold nothing else.
 */
export async function changed(postId: string): Promise<Pick<LiveView, 'gone' | 'edited'>> {
  const [numbered, edited] = await Promise.all([
    // Whole, however much: of a number that is left out a page would take it that the text is shown again.
    db.$queryRaw<Numbered[]>`
      SELECT number, status, "heldBy" FROM "Comment"
      WHERE "postId" = ${postId}::uuid AND number IS NOT NULL AND status <> 'approved'
      ORDER BY number`,
    db.$queryRaw<{ number: number; at: Date }[]>`
      SELECT number, GREATEST("editedAt", "erasedAt") AS at FROM "Comment"
      WHERE "postId" = ${postId}::uuid AND status = 'approved' AND GREATEST("editedAt", "erasedAt") IS NOT NULL
      ORDER BY GREATEST("editedAt", "erasedAt") DESC LIMIT ${mostTold}::int`,
  ]);
  return {
    gone: numbered.filter((row) => !asTold(row).silently).map(({ number }) => number),
    edited: Object.fromEntries(edited.map(({ number, at }) => [number, at.toISOString()])),
  };
}

type Numbered = { number: number; status: CommentStatus; heldBy: string | null };
