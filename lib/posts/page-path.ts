/** The address of page `page` of the list at `path`. The first page is the list's own address. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path === '/' ? '' : path}/page/${page}`;
}
