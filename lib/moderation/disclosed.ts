import 'server-only';
import { db } from '@/lib/db';
import type { DisclosedPage } from './views';

/** Entries on a page. */
const PER_PAGE = 50;

/**
 * What moderators removed and closed, newest first, for readers: no names, no texts. A removal stands here while it
 * holds, spam and what writers withdrew do not: that is no judgement of a conversation. The page goes on from the entry
 * `before`, null for the newest, and walks the index of the log no further than it is long. The reason of a
 * removal is told when it was given while readers could find it: what was written for the log alone stays there. Null when the site does not
 * disclose it, and from where there is no such entry.
 */
export async function disclosed(before: string | null, perPage = PER_PAGE): Promise<DisclosedPage | null> {
  const { moderationPage } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { moderationPage: true },
  });
  if (!moderationPage) return null;
  const from = before === null ? newest : await entryNamed(before);
  if (!from) return null;
  const [rows, since] = await Promise.all([entriesBefore(from, perPage + 1), disclosedSince()]);
  const shown = rows.slice(0, perPage);
  return {
    before,
    older: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
    entries: shown.map(({ at, reason, until, what, postId, title, permalink }) => ({
      at,
      reason: at >= since || what === 'closed' || what === 'closedThread' ? reason : '',
      what,
      until: until === null ? null : new Date(until),
      post: { id: postId, title, permalink },
    })),
  };
}

/** When the page was last turned on; a site where nobody did has had it from the beginning. */
async function disclosedSince(): Promise<Date> {
  const turned = await db.auditLog.findFirst({
    where: { action: 'settings.change', after: { path: ['moderationPage'], equals: true } },
    orderBy: { id: 'desc' },
    select: { at: true },
  });
  return turned?.at ?? new Date(0);
}

/** A place in the log: before it come the entries that are older. */
type Place = { at: string; id: string };

const newest: Place = { at: 'infinity', id: '9223372036854775807' };

/** Only what could be listed is a place to go on from, so that made-up numbers do not fill the page cache. */
async function entryNamed(id: string): Promise<Place | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null;
  const entry = await db.auditLog.findUnique({
    where: { id: BigInt(id), action: { in: ['response.trash', 'responses.close', 'thread.close'] } },
    select: { at: true },
  });
  return entry && { at: entry.at.toISOString(), id };
}

function entriesBefore({ at, id }: Place, most: number) {
  return db.$queryRaw<Row[]>`
    SELECT told.id::text, told.at, told.reason, told.until, told.what, told."postId"::text, told.title, told.permalink
    FROM (
      (
        SELECT l.id, l.at, l.reason, NULL AS until, p.id AS "postId", p.title, p.permalink,
          CASE WHEN l.before->>'status' = 'approved' THEN 'removed' ELSE 'refused' END AS what
        FROM "AuditLog" l
          JOIN "Comment" c ON c.id = l."subjectId"::uuid AND c.status = 'trashed' AND c."withdrawnAt" IS NULL
          JOIN "Post" p ON p.id = l."postId" AND p.status = 'published'
        WHERE l.action = 'response.trash' AND l.before->>'status' IN ('approved', 'pending')
          AND (l.at, l.id) < (${at}::timestamptz, ${id}::bigint)
          AND NOT EXISTS (
            SELECT 1 FROM "AuditLog" again
            WHERE again."subjectType" = 'response' AND again."subjectId" = l."subjectId" AND again.id > l.id
              AND again.action = 'response.trash' AND again.after->>'status' = 'trashed'
          )
        ORDER BY l.at DESC, l.id DESC LIMIT ${most}::int
      )
      UNION ALL
      SELECT closing.* FROM (VALUES ('responses.close', 'responses.reopen', 'closed'),
          ('thread.close', 'thread.reopen', 'closedThread')) AS kind(action, reopening, what),
        LATERAL (
          SELECT l.id, l.at, l.reason,
            CASE WHEN NOT EXISTS (
              SELECT 1 FROM "AuditLog" again
              WHERE again."subjectType" = l."subjectType" AND again."subjectId" = l."subjectId" AND again.id > l.id
                AND again.at < (l.after->>'until')::timestamptz
                AND (again.action IN (kind.action, kind.reopening)
                  OR kind.what = 'closed' AND again.after->'changed' @> '"responses"'::jsonb)
            ) THEN l.after->>'until' END, p.id, p.title, p.permalink, kind.what
          FROM "AuditLog" l JOIN "Post" p ON p.id = l."postId" AND p.status = 'published'
          WHERE l.action = kind.action AND (l.at, l.id) < (${at}::timestamptz, ${id}::bigint)
          ORDER BY l.at DESC, l.id DESC LIMIT ${most}::int
        ) closing
    ) told
    ORDER BY told.at DESC, told.id DESC LIMIT ${most}::int`;
}

type Row = {
  id: string;
  at: Date;
  reason: string;
  until: string | null;
  what: DisclosedPage['entries'][number]['what'];
  postId: string;
  title: string;
  permalink: string;
};
