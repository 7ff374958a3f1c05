import 'server-only';
import type { Tx } from '@/lib/db';

/**
 * Of a page: holds the tree of pages until the transaction ends, before any post is held, and answers the ids of those
 * below it. Whoever moves or renames one changes the addresses of all these, and waits for the one before. Of anything
 * else it holds and answers nothing.
 */
export async function holdPageTree(tx: Tx, id: string): Promise<string[]> {
  const held = await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtext('broadside.page-tree')) FROM "Post"
    WHERE id = ${id}::uuid AND kind = 'page'`;
  return held === 0 ? [] : pagesBelow(tx, id);
}

/** The ids of all pages below one. */
export async function pagesBelow(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT id FROM "Post" WHERE kind = 'page' AND "parentId" = ${id}::uuid
      UNION SELECT p.id FROM "Post" p JOIN below ON p.kind = 'page' AND p."parentId" = below.id
    ) SELECT id::text FROM below`;
  return rows.map((row) => row.id);
}
