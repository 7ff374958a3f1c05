import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import type { Meanwhile } from './views';

/**
 * Of responses as a moderator sees them, those that stand otherwise by now, with who brought them there. A lookup
 * by key for each, so that a page of the queue can ask every few seconds. Whoever calls has asked for
 * `response.moderate`.
 */
export async function decidedSince(seen: ReadonlyMap<string, CommentStatus>): Promise<Meanwhile[]> {
  const rows = await db.comment.findMany({
    where: { id: { in: [...seen.keys()] } },
    select: { id: true, status: true },
  });
  return deciders(rows.filter(({ id, status }) => seen.get(id) !== status));
}

/** Who brought these responses to where they stand, by the newest entry of the log that says so. */
export async function deciders(
  responses: readonly { id: string; status: CommentStatus }[],
  tx: Tx = db,
): Promise<Meanwhile[]> {
  if (responses.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; by: string; at: Date }[]>`
    SELECT asked.id, decision."actorName" AS by, decision.at
    FROM unnest(${responses.map(({ id }) => id)}::text[], ${responses.map(({ status }) => status)}::text[])
        AS asked(id, status),
      LATERAL (
        SELECT l."actorName", l.at FROM "AuditLog" l
        WHERE l."subjectType" = 'response' AND l."subjectId" = asked.id AND l.after->>'status' = asked.status
        ORDER BY l.id DESC LIMIT 1
      ) decision`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return responses.map(({ id, status }) => {
    const { by = null, at = null } = found.get(id) ?? {};
    return { id, status, by, at };
  });
}
