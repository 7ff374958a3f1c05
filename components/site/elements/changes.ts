import type { LiveView } from '@/lib/comments/live-view';

/** A response as the page shows it: `edited` is when it was last changed, as an ISO instant, or empty. */
export type ShownResponse = { number: number; id: string; removed: boolean; edited: string; closed: boolean };

/** The numbers of the responses on a page that are not any more as it shows them. */
export type Changes = Record<'edited' | 'removed' | 'closed' | 'opened', number[]>;

/** What became of the responses on a page. Where nothing is taken at all, no conversation is open again. */
export function changesOf(live: LiveView, shown: readonly ShownResponse[]): Changes {
  const those = (which: (response: ShownResponse) => boolean) =>
    shown.filter(which).map(({ number }) => number);
  const isGone = ({ number }: ShownResponse) => live.gone.includes(number);
  const isClosed = ({ id }: ShownResponse) => live.closed.includes(id);
  return {
    edited: those((one) => !isGone(one) && (live.edited[one.number] ?? one.edited) !== one.edited),
    removed: those((one) => !one.removed && isGone(one)),
    closed: those((one) => !one.closed && isClosed(one)),
    opened: those((one) => live.open && one.closed && !isClosed(one)),
  };
}

/** Takes what was removed out of sight, and leaves it its room. Answers all that has changed on the page. */
export function hideRemoved(section: HTMLElement, live: LiveView): Changes {
  const articles = [...section.querySelectorAll<HTMLElement>('article[data-id]:not(.waiting)')];
  const shown = articles.map((article) => ({
    number: numberOf(article),
    id: article.dataset.id ?? '',
    removed: article.matches('.tombstone'),
    edited: article.dataset.changed ?? '',
    closed: article.dataset.closed !== undefined,
  }));
  const changes = changesOf(live, shown);
  const hide = (element: Element | null, of: readonly number[], number: number) =>
    element?.classList.toggle('gone', of.includes(number));
  for (const article of articles) hide(article, changes.removed, numberOf(article));
  // What is featured may stand on another page of the thread.
  for (const link of section.querySelectorAll<HTMLAnchorElement>('.featured a'))
    hide(link.closest('li'), live.gone, Number(link.href.split('/').at(-1)));
  return changes;
}

const numberOf = ({ id }: HTMLElement) => Number(id.slice('comment-'.length));
