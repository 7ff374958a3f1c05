import { type LiveView, mostTold } from '@/lib/comments/live-view';

/** What came in since the page was made, as a sentence and the words of the link that shows it. */
export type News = { says: string; show: string };

/** What a page shows: the newest number under the post when it was made, and whether responses are taken. */
export type Shown = { newest: number; open: boolean };

/** The sentence to say on a page; null when nothing has happened. */
export function newsOf(live: LiveView, shown: Shown): News | null {
  const { open } = live;
  const fresh = freshIn(live, shown).length;
  const turned = open !== shown.open;
  if (!fresh && !turned) return null;
  const came = fresh ? `${countedNew(fresh)} ${fresh === 1 ? 'response' : 'responses'}.` : '';
  const turn = open ? 'Responses are taken again.' : 'Comments are closed.';
  return {
    says: [came, turned && turn].filter(Boolean).join(' '),
    show: fresh === 1 ? 'Show it' : fresh ? 'Show them' : open ? 'Show the form' : 'Show why',
  };
}

/** The numbers of the responses that the page does not show yet. */
export function freshIn({ numbers }: LiveView, { newest }: Shown): number[] {
  return numbers.filter((number) => number > newest);
}

/** "3 new", and of more than a page is told, that there may be more. */
export function countedNew(count: number): string {
  return `${count < mostTold ? count : `${mostTold} or more`} new`;
}

/** Milliseconds between two questions to the site, longer with each that failed in a row. */
export function pauseAfter(failures: number): number {
  return 30_000 * 2 ** Math.min(failures, 4);
}
