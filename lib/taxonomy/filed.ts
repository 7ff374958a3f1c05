import 'server-only';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

const links = {
  category: { table: Prisma.raw('"PostCategory"'), term: Prisma.raw('"categoryId"') },
  tag: { table: Prisma.raw('"PostTag"'), term: Prisma.raw('"tagId"') },
};

/** Holds every post in this category or tag, before anything of it is changed: a save of one of them waits. */
export async function holdPostsIn(tx: Tx, kind: keyof typeof links, id: string): Promise<string[]> {
  const { table, term } = links[kind];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "postId"::text AS id FROM ${table} WHERE ${term} = ${id}::uuid`;
  return lockPosts(
    tx,
    rows.map((row) => row.id),
  );
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
