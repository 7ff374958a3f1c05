import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type Seen, standsAsSeen } from './seen';
import type { Meanwhile } from './views';

/**
 * Of responses as a moderator sees them, those that stand otherwise by now, with who brought them there, and those
 * that were edited. A lookup by key for each, so that a page of the queue can ask every few seconds. Whoever calls
 * has asked for `response.moderate`.
 */
export async function decidedSince(seen: ReadonlyMap<string, Seen>): Promise<Meanwhile[]> {
  const rows = await db.comment.findMany({
    where: { id: { in: [...seen.keys()] } },
    select: { id: true, status: true, editedAt: true },
  });
  return meanwhile(rows, seen);
}

type Standing = { id: string; status: CommentStatus; editedAt: Date | null };

/** What became of those of these responses that stand otherwise than they were seen. */
export async function meanwhile(
  responses: readonly Standing[],
  seen: ReadonlyMap<string, Seen>,
  tx: Tx = db,
): Promise<Meanwhile[]> {
  const changed = responses.filter((response) => !standsAsSeen(response, seen.get(response.id)));
  const decided = changed.filter(({ id, status }) => seen.get(id)?.status !== status);
  const edited = changed.filter((response) => !decided.includes(response));
  return [
    ...(await deciders(decided, tx)),
    ...edited.map(({ id, status, editedAt }) => ({ id, status, by: null, at: editedAt, edited: true })),
  ];
}

/** Who brought these responses to where they stand, by the newest entry of the log that brought one there. */
async function deciders(responses: readonly Standing[], tx: Tx): Promise<Meanwhile[]> {
  if (responses.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; by: string; at: Date }[]>`
    SELECT asked.id, decision."actorName" AS by, decision.at
    FROM unnest(${responses.map(({ id }) => id)}::text[], ${responses.map(({ status }) => status)}::text[])
        AS asked(id, status),
      LATERAL (
        SELECT l."actorName", l.at FROM "AuditLog" l
        WHERE l."subjectType" = 'response' AND l."subjectId" = asked.id AND l.after->>'status' = asked.status
          AND l.before->>'status' IS DISTINCT FROM l.after->>'status'
        ORDER BY l.id DESC LIMIT 1
      ) decision`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return responses.map(({ id, status }) => {
    const { by = null, at = null } = found.get(id) ?? {};
    return { id, status, by, at, edited: false };
  });
}
