import 'server-only';
import { db } from '@/lib/db';

/** What was said when a post went to an editor or came back. */
export type ReviewNote = { id: string; at: Date; by: string; act: 'submit' | 'sendBack'; note: string };

/** Notes that the form shows. */
const SHOWN = 10;

/** The last notes on a post between its authors and the editors, newest first; for whoever may edit it. */
export async function reviewNotes(postId: string): Promise<ReviewNote[]> {
  const rows = await db.auditLog.findMany({
    where: { postId, action: { in: ['post.submit', 'post.sendBack'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, at: true, actorName: true, action: true, reason: true },
  });
  return rows.map(({ id, at, actorName, action, reason }) => ({
    id: String(id),
    at,
    by: actorName,
    act: action === 'post.submit' ? 'submit' : 'sendBack',
    note: reason,
  }));
}
