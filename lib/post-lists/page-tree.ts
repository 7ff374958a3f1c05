import 'server-only';
import { pageTree } from '@/lib/posts/tree/queries';
import type { Page } from './page';
import { isFiltered, type PostListQuery } from './schema';

/** Whether a list is that of all pages as a tree: what is filtered or sorted has lost the pages above. */
export function isTree(query: PostListQuery): boolean {
  return query.kind === 'page' && query.status === 'all' && !query.sort && !isFiltered(query);
}

/** A stretch of the tree of pages: a site has few, and all of them say where each stands. */
export async function pageOfTree({ after, before }: PostListQuery, take: number): Promise<Page> {
  const tree = await pageTree();
  const at = (place: string | undefined) =>
    place === undefined ? -1 : tree.findIndex(({ id }) => id === place.slice(-36));
  const end = at(before);
  const start = end >= 0 ? Math.max(0, end - take) : at(after) + 1;
  const shown = tree.slice(start, start + take);
  const place = (id: string | undefined) => (id ? `tree_${id}` : null);
  return {
    ids: shown.map(({ id }) => id),
    depths: new Map(shown.map(({ id, depth }) => [id, depth])),
    before: start > 0 ? place(shown[0]?.id) : null,
    after: start + take < tree.length ? place(shown.at(-1)?.id) : null,
  };
}
