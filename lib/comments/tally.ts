import 'server-only';
import type { Tx } from '@/lib/db';
import { pathsDownTo } from './place';

/** A response that came into the thread or went out of it. */
export type Shift = { sortPath: string; by: 1 | -1 };

/**
 * Brings up to date what a post's responses know of those below them, and gives threads that are shown for the
 * first time their place, in the order of `shifts`. The post is held by the caller. Three statements, whatever
 * the number of shifts.
 */
export async function tally(tx: Tx, postId: string, shifts: readonly Shift[]): Promise<void> {
  const below = new Map<string, number>();
  for (const { sortPath, by } of shifts)
    for (const above of pathsDownTo(sortPath).slice(0, -1)) below.set(above, (below.get(above) ?? 0) + by);
  const moved = [...below].filter(([, by]) => by !== 0);
  if (moved.length > 0) {
    await tx.$executeRaw`
      UPDATE "Comment" c SET "shownBelow" = c."shownBelow" + moved.by
      FROM unnest(${moved.map(([path]) => path)}::text[], ${moved.map(([, by]) => by)}::int[]) AS moved(path, by)
      WHERE c."postId" = ${postId}::uuid AND c."sortPath" = moved.path`;
  }
  const came = shifts.flatMap(({ sortPath, by }) => (by === 1 ? pathsDownTo(sortPath).slice(0, 1) : []));
  if (came.length > 0) await placeThreads(tx, postId, [...new Set(came)]);
}

async function placeThreads(tx: Tx, postId: string, paths: string[]) {
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT c.id, row_number() OVER (ORDER BY came.at) AS place
      FROM unnest(${paths}::text[]) WITH ORDINALITY AS came(path, at)
      JOIN "Comment" c ON c."postId" = ${postId}::uuid AND c."sortPath" = came.path
      WHERE c."threadNumber" IS NULL
    ), counted AS (
      UPDATE "Post" SET "nextThread" = "nextThread" + (SELECT count(*) FROM fresh)
      WHERE id = ${postId}::uuid AND EXISTS (SELECT 1 FROM fresh)
      RETURNING "nextThread" - (SELECT count(*) FROM fresh) AS first
    )
    UPDATE "Comment" c SET "threadNumber" = counted.first + fresh.place - 1
    FROM fresh, counted WHERE c.id = fresh.id`;
}
