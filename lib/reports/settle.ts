import 'server-only';
import type { Tx } from '@/lib/db';

/** Ends the open reports of these responses: a moderator has decided about them. Their posts are held by the caller. */
export async function settleReports(tx: Tx, responses: readonly { id: string }[], now: Date): Promise<void> {
  const ids = responses.map(({ id }) => id);
  await tx.report.updateMany({
    where: { commentId: { in: ids }, settledAt: null },
    data: { settledAt: now },
  });
  await tx.comment.updateMany({
    where: { id: { in: ids }, reportCount: { gt: 0 } },
    data: { reportCount: 0 },
  });
}
