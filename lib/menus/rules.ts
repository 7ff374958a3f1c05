import type { HomePage, MenuLink } from './views';

/** An item as readers would get it; `path` is null while what it leads to cannot be read. */
export type Entry = { id: string; parentId: string | null; name: string; path: string | null };

/** The links of a menu from its items in their order. What stands under a hidden item takes its place. */
export function menuLinks(entries: readonly Entry[]): MenuLink[] {
  const shown = entries.flatMap(({ path, ...entry }) => (path === null ? [] : [{ ...entry, path }]));
  const ids = new Set(shown.map(({ id }) => id));
  const isUnder = (parentId: string | null): parentId is string => parentId !== null && ids.has(parentId);
  return shown
    .filter(({ parentId }) => !isUnder(parentId))
    .map(({ id, name, path }) => ({
      name,
      path,
      under: shown
        .filter(({ parentId }) => parentId === id)
        .map((entry) => ({ name: entry.name, path: entry.path })),
    }));
}

/** Where a link stands to the page that is read: it is this page, something below it is, or neither. */
export function standing(link: string, page: string): 'page' | 'true' | undefined {
  if (link === page) return 'page';
  return link !== '/' && page.startsWith(`${link}/`) ? 'true' : undefined;
}

/** Why readers do not see a post in a menu; null when they do. */
export function hiddenPost(status: string): string | null {
  if (status === 'published') return null;
  return status === 'trashed' ? 'It is in the trash.' : 'It is not published.';
}

/** Where the latest posts begin: at `/`, unless a page stands there. */
export function latestPath(home: HomePage | null): string {
  return home === null ? '/' : '/page/1';
}
