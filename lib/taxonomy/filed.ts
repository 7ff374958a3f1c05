import 'server-only';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

const links = {
  category: { table: Prisma.raw('"PostCategory"'), term: Prisma.raw('"categoryId"') },
  tag: { table: Prisma.raw('"PostTag"'), term: Prisma.raw('"tagId"') },
};

/**
 * Holds every post in this category or tag, before anything of it is changed: a save of one of them waits. Held too are
 * those that changes which wait would file in a category; answered are those in it.
 */
export async function holdPostsIn(tx: Tx, kind: keyof typeof links, id: string): Promise<string[]> {
  const { table, term } = links[kind];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "postId"::text AS id FROM ${table} WHERE ${term} = ${id}::uuid`;
  const filed = new Set(rows.map((row) => row.id));
  const waiting = kind === 'category' ? await waitingFor(tx, id) : [];
  const held = await lockPosts(tx, [...filed, ...waiting]);
  return held.filter((postId) => filed.has(postId));
}

async function waitingFor(tx: Tx, categoryId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "postId"::text AS id FROM "WaitingChanges"
    WHERE form->'categoryIds' @> jsonb_build_array(${categoryId}::text)
    UNION SELECT "postId"::text FROM "PlannedUpdate"
    WHERE form->'categoryIds' @> jsonb_build_array(${categoryId}::text)`;
  return rows.map((row) => row.id);
}

/** Files all posts of one category or tag under another, in the same place; one in both keeps the better of its two. */
export async function refile(tx: Tx, kind: keyof typeof links, from: string, into: string) {
  const { table, term } = links[kind];
  await tx.$executeRaw`
    UPDATE ${table} kept SET position = least(kept.position, gone.position) FROM ${table} gone
    WHERE kept."postId" = gone."postId" AND kept.${term} = ${into}::uuid AND gone.${term} = ${from}::uuid`;
  await tx.$executeRaw`
    DELETE FROM ${table} gone USING ${table} kept
    WHERE kept."postId" = gone."postId" AND kept.${term} = ${into}::uuid AND gone.${term} = ${from}::uuid`;
  await tx.$executeRaw`UPDATE ${table} SET ${term} = ${into}::uuid WHERE ${term} = ${from}::uuid`;
}

/** Files changes that wait as `refile` files posts; with null for `into` they are in `from` no longer. */
export async function refileWaiting(tx: Tx, from: string, into: string | null) {
  for (const table of [Prisma.raw('"WaitingChanges"'), Prisma.raw('"PlannedUpdate"')])
    await tx.$executeRaw`
    UPDATE ${table} SET form = jsonb_set(form, '{categoryIds}', (
      SELECT coalesce(jsonb_agg(id ORDER BY place), '[]') FROM (
        SELECT CASE WHEN id = ${from}::text THEN ${into}::text ELSE id END AS id, min(place) AS place
        FROM jsonb_array_elements_text(form->'categoryIds') WITH ORDINALITY AS chosen(id, place) GROUP BY 1
      ) filed WHERE id IS NOT NULL))
    WHERE form->'categoryIds' @> jsonb_build_array(${from}::text)`;
}
