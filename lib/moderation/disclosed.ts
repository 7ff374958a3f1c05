import 'server-only';
import { db } from '@/lib/db';
import type { DisclosedPage } from './views';

/** Entries on a page. */
const PER_PAGE = 50;

/**
 * A page of what moderators removed and closed, newest first, for readers: no names, no texts. A removal stands here
 * while it holds, spam and what writers withdrew do not: that is no judgement of a conversation. Null when
 * the site does not disclose it, and past the last page.
 */
export async function disclosed(page: number, perPage = PER_PAGE): Promise<DisclosedPage | null> {
  const { moderationPage } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { moderationPage: true },
  });
  if (!moderationPage) return null;
  const rows = await db.$queryRaw<Row[]>`
    WITH told AS (
      SELECT l.id, l.at, l.reason, l."postId", NULL AS until,
        CASE WHEN l.before->>'status' = 'approved' THEN 'removed' ELSE 'refused' END AS what
      FROM "AuditLog" l JOIN "Comment" c ON c.id = l."subjectId"::uuid
      WHERE l.action = 'response.trash' AND l.before->>'status' IN ('approved', 'pending')
        AND c.status = 'trashed' AND c."withdrawnAt" IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM "AuditLog" again
          WHERE again."subjectType" = 'response' AND again."subjectId" = l."subjectId" AND again.id > l.id
            AND again.action = 'response.trash'
        )
      UNION ALL
      SELECT l.id, l.at, l.reason, l."postId", l.after->>'until',
        CASE WHEN l.action = 'thread.close' THEN 'closedThread' ELSE 'closed' END
      FROM "AuditLog" l WHERE l.action IN ('responses.close', 'thread.close')
    )
    SELECT told.at, told.reason, told.until, told.what, p.id::text AS "postId", p.title, p.permalink,
      (count(*) OVER ())::int AS count
    FROM told JOIN "Post" p ON p.id = told."postId" AND p.status = 'published'
    ORDER BY told.at DESC, told.id DESC
    LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int`;
  if (rows.length === 0 && page > 1) return null;
  const pages = Math.max(1, Math.ceil((rows[0]?.count ?? 0) / perPage));
  return {
    page,
    pages,
    entries: rows.map(({ at, reason, until, what, postId, title, permalink }) => ({
      at,
      reason,
      what,
      until: until === null ? null : new Date(until),
      post: { id: postId, title, permalink },
    })),
  };
}

type Row = {
  at: Date;
  reason: string;
  until: string | null;
  what: DisclosedPage['entries'][number]['what'];
  postId: string;
  title: string;
  permalink: string;
  count: number;
};
