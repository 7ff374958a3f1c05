import 'server-only';
import { db } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type LiveView, mostTold } from './live-view';
import { asTold } from './own';

/** The acts after which a page that shows a response shows it as it was. One that is let in again may be edited, too. */
const acts = [
  'response.edit',
  'response.hold',
  'response.markSpam',
  'response.trash',
  'response.undo',
  'response.withdraw',
];

/** Entries of each act that are looked at: most of what is removed was never shown. */
const LOOKED_AT = 100;

/**
 * What became of the responses of a post that the log names last: which of them are not shown any more, and when the
 * others were edited. Nothing is told of what never had a number, nor of what a muted writer takes for shown. A short
 * range of an index for each act.
 */
export async function changed(postId: string): Promise<Pick<LiveView, 'gone' | 'edited'>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.number, c.status, c."heldBy", c."editedAt"
    FROM (
      SELECT entry."subjectId", max(entry.at) AS at
      FROM unnest(${acts}::text[]) AS act(name), LATERAL (
        SELECT l."subjectId", l.at FROM "AuditLog" l
        WHERE l."postId" = ${postId}::uuid AND l.action = act.name
        ORDER BY l.at DESC, l.id DESC LIMIT ${LOOKED_AT}::int
      ) entry
      GROUP BY entry."subjectId"
    ) named
    JOIN "Comment" c ON c.id = named."subjectId"::uuid
    WHERE c.number IS NOT NULL AND (c.status <> 'approved' OR c."editedAt" IS NOT NULL)
    ORDER BY named.at DESC LIMIT ${mostTold}::int`;
  const told = rows.filter((row) => !asTold(row).silently);
  const shown = told.filter(({ status }) => status === 'approved');
  return {
    gone: told.flatMap(({ status, number }) => (status === 'approved' ? [] : number)),
    edited: Object.fromEntries(
      shown.flatMap(({ number, editedAt }) => (editedAt ? [[number, editedAt.toISOString()]] : [])),
    ),
  };
}

type Row = { number: number; status: CommentStatus; heldBy: string | null; editedAt: Date | null };
