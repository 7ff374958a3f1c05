/** Which responses an address shows: a page of threads, or one conversation from a response on. */
export type ResponsesAt = { page: number } | { from: number };

/** What stands behind a permalink: some of its responses, or the way to one of them by its number or imported id. */
export type UnderPermalink = ResponsesAt | { to: string };

/** The address of a page of responses, or of a conversation from a response on. */
export function responsesPath(permalink: string, at: ResponsesAt): string {
  return 'page' in at ? `${permalink}/responses/${at.page}` : `${permalink}/responses/from/${at.from}`;
}

/** The address of a page of responses; the one that stands under the article has the article's. */
export function pagePathOf(permalink: string, page: number, opening: number | null): string {
  return page === opening ? permalink : responsesPath(permalink, { page });
}

/** The response's own address, which leads to the page that it stands on. */
export function responsePath(permalink: string, number: number): string {
  return `${permalink}/comment/${number}`;
}

/** The fragment at which a response stands on its page. */
export function responseAnchor(number: number): string {
  return `comment-${number}`;
}

/** Takes such an address apart; null for every other path. No article can be published at one. */
export function readUnderPermalink(path: string): { permalink: string; asks: UnderPermalink } | null {
  const [, permalink = '', where = '', what = ''] = UNDER.exec(path) ?? [];
  if (!permalink) return null;
  if (where === 'comment') return { permalink, asks: { to: what } };
  return { permalink, asks: where === 'responses' ? { page: Number(what) } : { from: Number(what) } };
}

const UNDER =
  /^(\/.+)\/(responses(?=\/\d)|responses\/from|comment)\/([1-9]\d{0,8}|(?<=\/comment\/)[\w-]{1,64})$/;
