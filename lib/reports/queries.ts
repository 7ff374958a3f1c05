import 'server-only';
import { db } from '@/lib/db';
import type { ReportReason } from '@/lib/generated/prisma/enums';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';

/** An open report as the queue tells it. */
export type ReportView = { id: string; reason: ReportReason; note: string; at: Date };

/** Reports of one response that the queue shows. */
const MOST = 20;

/** The open reports of these responses, oldest first, by the id of the response. */
export async function openReports(ids: readonly string[]): Promise<Map<string, ReportView[]>> {
  const rows = await db.report.findMany({
    where: { commentId: { in: [...ids] }, settledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: ids.length * MOST,
    select: { id: true, commentId: true, reason: true, note: true, createdAt: true },
  });
  const found = new Map<string, ReportView[]>();
  for (const { commentId, createdAt, ...report } of rows) {
    const known = found.get(commentId) ?? [];
    if (known.length < MOST) found.set(commentId, [...known, { ...report, at: createdAt }]);
  }
  return found;
}

/** Where to go on after a report, whatever became of the response; null when its article is not published. */
export async function articleOf(
  commentId: string,
): Promise<{ postId: string; permalink: string; title: string } | null> {
  if (!isUuid(commentId)) return null;
  const response = await db.comment.findUnique({
    where: { id: commentId, post: isPublished },
    select: { post: { select: { id: true, permalink: true, title: true } } },
  });
  if (!response?.post.permalink) return null;
  const { id: postId, permalink, title } = response.post;
  return { postId, permalink, title };
}
