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

/**
 * Opens the reports again that were settled at this instant, as nobody decided, and answers how many each response has
 * then. Their posts are held by the caller.
 */
export async function reopenReports(
  tx: Tx,
  responses: readonly { id: string }[],
  settledAt: Date,
): Promise<ReadonlyMap<string, number>> {
  const ids = responses.map(({ id }) => id);
  await tx.report.updateMany({ where: { commentId: { in: ids }, settledAt }, data: { settledAt: null } });
  const rows = await tx.$queryRaw<{ id: string; open: number }[]>`
    UPDATE "Comment" c SET "reportCount" =
      (SELECT count(*) FROM "Report" r WHERE r."commentId" = c.id AND r."settledAt" IS NULL)
    WHERE c.id = ANY(${ids}::uuid[]) RETURNING c.id::text, c."reportCount" AS open`;
  return new Map(rows.map(({ id, open }) => [id, open]));
}

/**
 * Writes that the open reports of these responses were settled, or how many are `open` again, and nothing else about
 * them was changed.
 */
export async function auditReports(
  tx: Tx,
  actor: Actor,
  now: Date,
  { action, reason, responses, open }: Told,
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
      after: { reportCount: open?.get(id) ?? 0 },
    })),
  );
}

type Told = {
  action: string;
  reason: string;
  responses: readonly { id: string; reportCount: number }[];
  open?: ReadonlyMap<string, number>;
};
