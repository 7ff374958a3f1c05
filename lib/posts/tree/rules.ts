/** What the order of pages asks of one. */
export type InPageTree = { id: string; parentId: string | null; title: string };

/** Pages in the order of their tree, each level by title, with how deep they stand. One whose page above is not among them stands at the top. */
export function inTreeOrder<Page extends InPageTree>(pages: readonly Page[]): (Page & { depth: number })[] {
  const ids = new Set(pages.map(({ id }) => id));
  const levels = new Map<string | null, Page[]>();
  for (const page of pages.toSorted(byTitle)) {
    const above = page.parentId !== null && ids.has(page.parentId) ? page.parentId : null;
    levels.set(above, [...(levels.get(above) ?? []), page]);
  }
  const under = (id: string | null, depth: number): (Page & { depth: number })[] =>
    (levels.get(id) ?? []).flatMap((page) => [{ ...page, depth }, ...under(page.id, depth + 1)]);
  return under(null, 0);
}

/** Whether a page is another, or stands below it. */
export function isUnder(pages: readonly InPageTree[], id: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    if (at === above) return true;
    seen.add(at);
    at = pages.find((page) => page.id === at)?.parentId ?? null;
  }
  return false;
}

function byTitle(one: InPageTree, other: InPageTree): number {
  return one.title.localeCompare(other.title, 'en', { numeric: true }) || (one.id < other.id ? -1 : 1);
}
