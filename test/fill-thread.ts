import { db } from '@/lib/db';

/** Levels of a filled thread: below the last, replies stand side by side. */
export const LEVELS = 40;

/**
 * Fills a post that has no responses with approved ones, in threads of `perThread`: each a chain of 40 levels, and
 * what is left over under the 39th. Fast, past triggers and commands, with the counts that these would have kept.
 */
export async function fillThread(postId: string, responses: number, perThread: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        INSERT INTO "Comment" (id, "postId", number, "parentId", "sortPath", depth, "threadNumber", "shownBelow",
          status, body, html, "authorName", "createdAt", "approvedAt")
        SELECT md5(${postId} || n)::uuid, ${postId}::uuid, n,
          CASE WHEN place > 0 THEN md5(${postId} || (root + level - 1))::uuid END,
          coalesce(
            (SELECT string_agg(lpad(to_hex(above), 5, '0'), '' ORDER BY above)
             FROM generate_series(root, root + level - 1) above), ''
          ) || lpad(to_hex(n), 5, '0'),
          level, CASE WHEN place = 0 THEN (n - 1) / ${perThread}::int + 1 END,
          CASE WHEN place < ${LEVELS - 1}::int THEN ${perThread}::int - 1 - place ELSE 0 END,
          'approved', '', '<p dir="auto">Response ' || n || '.</p>', 'Reader ' || n, at, at
        FROM (
          SELECT n, n - (n - 1) % ${perThread}::int AS root, (n - 1) % ${perThread}::int AS place,
            least((n - 1) % ${perThread}::int, ${LEVELS - 1}::int) AS level,
            timestamptz '2026-03-02' + n * interval '1 minute' AS at
          FROM generate_series(1, ${responses}::int) n
        ) filled`;
      await tx.post.update({
        where: { id: postId },
        data: {
          responseCount: responses,
          nextNumber: responses + 1,
          nextPlace: responses + 1,
          nextThread: Math.ceil(responses / perThread) + 1,
        },
      });
    },
    { timeout: 120_000 },
  );
  await db.$executeRaw`VACUUM ANALYZE "Comment"`;
}
