/**
 * The address of page `page` of the list at `path`. The first page is the list's own address, which may have the number
 * too: `/page/1` while another page stands at `/`.
 */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path.replace(/\/(page\/1)?$/, '')}/page/${page}`;
}
