import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ThreadRow } from './thread';

/** What readers see; the partial index on it makes every thread a range of it. */
export const isShown = Prisma.sql`(c.status = 'approved' OR c."shownBelow" > 0)`;

/** After every path that begins with the one before it: in the order of bytes it follows all digits and letters. */
export const end = '{';

/** The rows of a subselect of responses, with what the page says of their writers, in the order of the thread. */
export function responseRows(source: Prisma.Sql): Promise<ThreadRow[]> {
  return db.$queryRaw<ThreadRow[]>`
    SELECT c.id::text, c.number, c."parentId"::text, c."sortPath", c.depth, c."shownBelow", c."importedId", c.status, c."heldBy",
      c."authorName", c."authorUrl", c.html, c."createdAt", c."editedAt", c."erasedAt", c."withdrawnAt", c."likeCount", c."featuredAt", u.role,
      pa."userId" IS NOT NULL AS "wroteThePost"
    FROM (${source}) c
    LEFT JOIN "User" u ON u.id = c."userId"
    LEFT JOIN "PostAuthor" pa ON pa."postId" = c."postId" AND pa."userId" = c."userId"
    ORDER BY c."sortPath"`;
}

/** The first responses of each thread, `most` of each: one range of the index a thread. */
export function startsOf(postId: string, paths: readonly string[], most: number): Promise<ThreadRow[]> {
  return responseRows(Prisma.sql`
    SELECT shown.* FROM unnest(${[...paths]}::text[]) AS root(path), LATERAL (
      SELECT * FROM "Comment" c
      WHERE c."postId" = ${postId}::uuid AND c."sortPath" >= root.path AND c."sortPath" < root.path || ${end}
        AND ${isShown}
      ORDER BY c."sortPath" LIMIT ${most}::int
    ) AS shown`);
}

/** What stands above a response, and `most` responses of its thread from it on. */
export function partOf(postId: string, paths: readonly string[], most: number): Promise<ThreadRow[]> {
  const [root = '', path = ''] = [paths[0], paths.at(-1)];
  return responseRows(Prisma.sql`
    SELECT * FROM "Comment" c
    WHERE c."postId" = ${postId}::uuid AND c."sortPath" = ANY(${paths.slice(0, -1)}::text[])
    UNION ALL
    (SELECT * FROM "Comment" c
    WHERE c."postId" = ${postId}::uuid AND c."sortPath" >= ${path} AND c."sortPath" < ${root + end} AND ${isShown}
    ORDER BY c."sortPath" LIMIT ${most}::int)`);
}

/** Responses by their paths, whatever their status. */
export function rowsAt(postId: string, paths: readonly string[]): Promise<ThreadRow[]> {
  return responseRows(Prisma.sql`
    SELECT * FROM "Comment" c WHERE c."postId" = ${postId}::uuid AND c."sortPath" = ANY(${[...paths]}::text[])`);
}
