import 'server-only';
import { responsePath } from '@/lib/comments/address';
import { db } from '@/lib/db';
import type { AuditLog } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/text/uuid';
import type { LogEntry, LogSubject } from './views';

/** Rows of the log with what they were about, as it is called now. Five statements, however many rows. */
export async function namesOf(rows: readonly AuditLog[]): Promise<LogEntry[]> {
  const ids = (type: string) => [
    ...new Set(
      rows.flatMap((row) => (row.subjectType === type && isUuid(row.subjectId) ? row.subjectId : [])),
    ),
  ];
  const postIds = [...new Set(rows.flatMap(({ postId }) => postId ?? []))];
  const [responses, posts, people, categories, media] = await Promise.all([
    db.comment.findMany({
      where: { id: { in: ids('response') } },
      select: {
        id: true,
        number: true,
        authorName: true,
        status: true,
        post: { select: { permalink: true } },
      },
    }),
    db.post.findMany({ where: { id: { in: postIds } }, select: { id: true, title: true } }),
    db.user.findMany({ where: { id: { in: ids('person') } }, select: { id: true, name: true } }),
    db.category.findMany({ where: { id: { in: ids('category') } }, select: { id: true, name: true } }),
    db.mediaItem.findMany({ where: { id: { in: ids('media') } }, select: { id: true, name: true } }),
  ]);
  const byId = <T extends { id: string }>(found: T[]) => new Map(found.map((one) => [one.id, one]));
  const [response, post, person, category] = [byId(responses), byId(posts), byId(people), byId(categories)];
  const picture = byId(media);

  const subjectOf = ({ subjectType: type, subjectId: id }: AuditLog): LogSubject => {
    if (type === 'post') return { type, id, name: post.get(id)?.title ?? null };
    if (type === 'person') return { type, id, name: person.get(id)?.name ?? null };
    if (type === 'category') return { type, id, name: category.get(id)?.name ?? null };
    if (type === 'media') return { type, id, name: picture.get(id)?.name ?? null };
    if (type !== 'response') return { type: 'other', noun: type, id };
    const found = response.get(id);
    const { number = null, authorName: by = null } = found ?? {};
    const shown = found?.status === 'approved' && number !== null && found.post.permalink;
    return { type, id, number, by, path: shown ? responsePath(shown, number) : null };
  };
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    by: row.actorName,
    action: row.action,
    subject: subjectOf(row),
    post: (row.postId && post.get(row.postId)) || null,
    reason: row.reason,
    before: row.before,
    after: row.after,
  }));
}
