import { beforeAll, beforeEach } from 'vitest';
import { db } from '@/lib/db';
import { enterCast } from './enter-cast';
import { publishedPost } from './published-post';
import { accepted } from './respond-as';

/**
 * For tests of what a moderator does to single responses: before each there is one post without any, and nothing is
 * held or asked to wait.
 */
export function moderatedPost(now: Date) {
  const post = { id: '' };
  beforeAll(enterCast);
  beforeEach(async () => {
    await db.comment.deleteMany();
    await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, floodSeconds: 0 } });
    ({ id: post.id } = await publishedPost(new Date('2026-03-01T12:00:00Z')));
  });
  return {
    post,
    /** A response as the browser 'writer' sends it. */
    sent: (fields: Record<string, unknown> = {}) =>
      accepted(post.id, { body: 'As it came', ...fields }, now, { browserToken: 'writer' }),
    rowOf: (id: string) => db.comment.findUniqueOrThrow({ where: { id } }),
    logOf: (subjectId: string) => db.auditLog.findMany({ where: { subjectId }, orderBy: { id: 'asc' } }),
  };
}
