import 'server-only';
import { db } from '@/lib/db';
import type { PostStatus } from '@/lib/generated/prisma/enums';
import { inTreeOrder, isUnder } from './rules';

/** A page as a choice or a row of their tree. */
export type PageInTree = {
  id: string;
  parentId: string | null;
  title: string;
  status: PostStatus;
  permalink: string | null;
  depth: number;
};

/** All pages that are not in the trash, in the order of their tree. One statement. */
export async function pageTree(): Promise<PageInTree[]> {
  const pages = await db.post.findMany({
    where: { kind: 'page', status: { not: 'trashed' } },
    select: { id: true, parentId: true, title: true, status: true, permalink: true },
  });
  return inTreeOrder(pages);
}

/** The pages that one may stand under: those with an address that are neither the page itself nor below it. */
export async function pagesAbove(id: string): Promise<(PageInTree & { permalink: string })[]> {
  const tree = await pageTree();
  return tree.flatMap((page) =>
    page.permalink !== null && !isUnder(tree, page.id, id) ? [{ ...page, permalink: page.permalink }] : [],
  );
}
