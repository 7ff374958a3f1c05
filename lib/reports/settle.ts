import 'server-only';
import { auditAll } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
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

/** Opens the reports again that were settled at this instant, as nobody decided. Their posts are held by the caller. */
export async function reopenReports(
  tx: Tx,
  responses: readonly { id: string }[],
  settledAt: Date,
): Promise<void> {
  const ids = responses.map(({ id }) => id);
  await tx.report.updateMany({ where: { commentId: { in: ids }, settledAt }, data: { settledAt: null } });
  await tx.$executeRaw`
    UPDATE "Comment" c SET "reportCount" =
      (SELECT count(*) FROM "Report" r WHERE r."commentId" = c.id AND r."settledAt" IS NULL)
    WHERE c.id = ANY(${ids}::uuid[])`;
}

/** Writes that the open reports of these responses were settled, and nothing else about them was changed. */
export async function auditReports(
  tx: Tx,
  actor: Actor,
  now: Date,
  {
    action,
    reason,
    responses,
  }: { action: string; reason: string; responses: readonly { id: string; reportCount: number }[] },
): Promise<void> {
  await auditAll(
    tx,
    actor,
    now,
    responses.map(({ id, reportCount }) => ({
      action,
      subject: ['response', id],
      reason,
      before: { reportCount },
      after: { reportCount: 0 },
    })),
  );
}
