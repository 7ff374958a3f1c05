import 'server-only';
import { threadClosing, threadClosingSelect } from '@/lib/closing/facts';
import type { ThreadClosing } from '@/lib/closing/rules';
import type { Tx } from '@/lib/db';
import { pathsDownTo } from './place';

/** The response that a reply answers. `gone` is one that this thread does not show. */
export type Parent =
  | { gone: true; sortPath: null; threads: readonly ThreadClosing[] }
  | { gone: false; sortPath: string; threads: readonly ThreadClosing[] };

/** Finds the parent in this post, and the closed responses at and above it, nearest first. */
export async function findParent(tx: Tx, postId: string, parentId: string): Promise<Parent> {
  const parent = await tx.comment.findUnique({
    where: { id: parentId, postId, status: 'approved' },
    select: { sortPath: true },
  });
  if (!parent) return { gone: true, sortPath: null, threads: [] };
  return {
    gone: false,
    sortPath: parent.sortPath,
    threads: await closedAbove(tx, postId, parent.sortPath),
  };
}

async function closedAbove(tx: Tx, postId: string, path: string): Promise<ThreadClosing[]> {
  const closed = await tx.comment.findMany({
    where: { postId, sortPath: { in: pathsDownTo(path) }, threadClosedAt: { not: null } },
    orderBy: { depth: 'desc' },
    select: threadClosingSelect,
  });
  return closed.map(threadClosing);
}
