import 'server-only';
import { db } from '@/lib/db';
import { type Paging, pageOfPlace, placesOf } from './paging';

/** What a page of threads needs to know of the settings and the post. */
export type Layout = Paging & {
  maxDepth: number;
  count: number;
  numbers: number;
  likes: boolean;
  editMinutes: number;
};

/** A top-level response, and how many approved ones stand below it. */
export type Root = { path: string; replies: number };

/** How the threads of a post are laid out. Throws when there is no such post. */
export async function layoutOf(postId: string): Promise<Layout> {
  const [layout] = await db.$queryRaw<Layout[]>`
    SELECT s."threadDepth" AS "maxDepth", s."threadOrder"::text AS "order", s."threadsPerPage" AS "perPage",
      s."threadsOpenOn"::text AS "openOn", p."nextThread" - 1 AS threads, p."nextNumber" - 1 AS numbers,
      p."responseCount" AS count, s.likes, s."editMinutes"
    FROM "Settings" s, "Post" p WHERE s.id = 1 AND p.id = ${postId}::uuid`;
  if (!layout) throw new Error(`There is no post ${postId}.`);
  return layout;
}

/**
 * The threads of a page in its order, those that are not shown any more included: a page keeps its threads, and
 * finding them is a range of an index by place. Only for the most discussed are the places before it passed
 * over, in the index alone.
 */
export async function rootsOf(postId: string, page: number, layout: Layout): Promise<Root[]> {
  const { first, last } = placesOf(page, layout);
  if (layout.order === 'mostDiscussed') {
    return db.$queryRaw<Root[]>`
      SELECT c."sortPath" AS path, c."shownBelow" AS replies
      FROM (
        SELECT "shownBelow", "threadNumber" FROM "Comment"
        WHERE "postId" = ${postId}::uuid AND "threadNumber" IS NOT NULL
        ORDER BY "shownBelow" DESC, "threadNumber" LIMIT ${last - first + 1}::int OFFSET ${first - 1}::int
      ) place
      JOIN "Comment" c ON c."postId" = ${postId}::uuid AND c."threadNumber" = place."threadNumber"
      ORDER BY place."shownBelow" DESC, place."threadNumber"`;
  }
  const roots = await db.$queryRaw<Root[]>`
    SELECT c."sortPath" AS path, c."shownBelow" AS replies
    FROM "Comment" c
    WHERE c."postId" = ${postId}::uuid AND c."threadNumber" BETWEEN ${first}::int AND ${last}::int
    ORDER BY c."threadNumber"`;
  return layout.order === 'newest' ? roots.reverse() : roots;
}

/** The page of a thread by its place and its replies. */
export async function pageOfRoot(
  postId: string,
  root: { threadNumber: number; shownBelow: number },
  layout: Layout,
): Promise<number> {
  if (layout.order !== 'mostDiscussed') return pageOfPlace(root.threadNumber, layout);
  const [before] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Comment"
    WHERE "postId" = ${postId}::uuid AND "threadNumber" IS NOT NULL
      AND "shownBelow" >= ${root.shownBelow}::int
      AND ("shownBelow" > ${root.shownBelow}::int OR "threadNumber" < ${root.threadNumber}::int)`;
  return pageOfPlace((before?.count ?? 0) + 1, layout);
}
