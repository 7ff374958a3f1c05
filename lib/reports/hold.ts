import 'server-only';
import { audit } from '@/lib/audit';
import { roleMay } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { recount } from '@/lib/moderation/recount';
import { reasonWords, reportsHold } from './rules';

/**
 * Takes those of these responses back to the moderators that are shown and have open reports enough, with a line in
 * the log each. Answers the tags of the pages that showed them; none when it held none. Their posts are held by the
 * caller.
 */
export async function holdReported(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const { reportsHold: holdAt } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  const reporters = await reportersOf(tx, ids);
  const held = (await shownOf(tx, ids)).filter(({ id, user }) =>
    reportsHold({
      reporters: reporters.get(id) ?? 0,
      holdAt,
      byStaff: user !== null && roleMay(user.role, 'response.publishUnheld'),
    }),
  );
  for (const response of held) await hold(tx, response, now);
  return [...new Set(held.map(({ postId }) => postTag(postId)))];
}

type Shown = Awaited<ReturnType<typeof shownOf>>[number];

function shownOf(tx: Tx, ids: readonly string[]) {
  return tx.comment.findMany({
    where: { id: { in: [...ids] }, status: 'approved' },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      postId: true,
      sortPath: true,
      status: true,
      createdAt: true,
      user: { select: { role: true } },
    },
  });
}

/** The different readers who reported each since a moderator last approved it, and were not answered yet. */
async function reportersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; reporters: number }[]>`
    SELECT r."commentId"::text AS id, count(DISTINCT coalesce(r."userId"::text, r."browserHash"))::int AS reporters
    FROM "Report" r JOIN "Comment" c ON c.id = r."commentId"
    WHERE r."commentId" = ANY(${[...ids]}::uuid[]) AND r."settledAt" IS NULL
      AND r."createdAt" > coalesce(c."vettedAt", '-infinity')
    GROUP BY r."commentId"`;
  return new Map(rows.map(({ id, reporters }) => [id, reporters]));
}

async function hold(tx: Tx, response: Shown, now: Date) {
  const open = await tx.report.findMany({
    where: { commentId: response.id, settledAt: null },
    distinct: ['reason'],
    orderBy: { createdAt: 'asc' },
    select: { reason: true },
  });
  const reasons = open.map(({ reason }) => reasonWords[reason]).join(', ');
  await tx.comment.update({
    where: { id: response.id },
    data: { status: 'pending', heldBy: 'reported', heldMatch: reasons, approvedAt: null },
  });
  const entry = {
    action: 'response.hold',
    subject: ['response', response.id] as ['response', string],
    reason: reasons,
    before: { status: response.status },
    after: { status: 'pending' },
  };
  await audit(tx, null, now, entry, 'Readers’ reports');
  await recount(tx, [{ ...response, to: 'pending' }]);
}
