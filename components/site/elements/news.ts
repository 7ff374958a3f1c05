import { type LiveView, mostTold } from '@/lib/comments/live-view';
import type { Changes } from './changes';

/** What came in since the page was made, as a sentence and the words of the link that shows it. */
export type News = { says: string; show: string };

/** What a page shows: the newest number under the post when it was made, and whether responses are taken. */
export type Shown = { newest: number; open: boolean };

/** The sentence to say on a page; null when nothing has happened. */
export function newsOf(live: LiveView, shown: Shown, changes: Changes): News | null {
  const { open } = live;
  const fresh = freshIn(live, shown).length;
  const happened = [
    fresh ? `${countedNew(fresh)} ${responses(fresh)}` : '',
    ...(['edited', 'removed'] as const).map((what) => counted(changes[what].length, responses, what)),
    counted(changes.closed.length, conversations, 'closed'),
    counted(changes.opened.length, conversations, 'open again'),
  ].filter(Boolean);
  const turned = open !== shown.open;
  if (happened.length === 0 && !turned) return null;
  const came = happened.length > 0 ? `${happened.join(', ')}.` : '';
  const turn = open ? 'Responses are taken again.' : 'Comments are closed.';
  return {
    says: [came, turned && turn].filter(Boolean).join(' '),
    show: wordsOf(fresh, came !== '', open),
  };
}

function wordsOf(fresh: number, changed: boolean, open: boolean) {
  if (fresh) return fresh === 1 ? 'Show it' : 'Show them';
  if (changed) return 'Show the thread as it is';
  return open ? 'Show the form' : 'Show why';
}

const responses = (count: number) => (count === 1 ? 'response' : 'responses');
const conversations = (count: number) => (count === 1 ? 'conversation' : 'conversations');

const counted = (count: number, noun: (count: number) => string, what: string) =>
  count ? `${count} ${noun(count)} ${what}` : '';

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
