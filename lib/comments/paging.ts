import type { ThreadOrder, ThreadsOpenOn } from '@/lib/generated/prisma/enums';

/** Replies that all threads of a page show together. */
const REPLIES = 500;
/** Replies that each of them shows at least. */
const LEAST = 3;

/** What the settings say of pages, and how many top-level responses the post has ever shown. */
export type Paging = {
  order: ThreadOrder;
  perPage: number;
  openOn: ThreadsOpenOn;
  threads: number;
};

/**
 * How many pages there are, at least 1. What is left over makes a page of its own from half a page on; less than
 * that stands on the last page, so that an article never opens on a page with a single thread.
 */
export function pageCount({ threads, perPage }: Paging): number {
  return Math.max(1, Math.floor(threads / perPage + 0.5));
}

/** The page that stands under the article. The most discussed are always on the first. */
export function openingPage(paging: Paging): number {
  return paging.order === 'mostDiscussed' || paging.openOn === 'first' ? 1 : pageCount(paging);
}

/** The page of the thread at a place, counted from 1. */
export function pageOfPlace(place: number, paging: Paging): number {
  return Math.min(Math.ceil(place / paging.perPage), pageCount(paging));
}

/**
 * The first and the last place of a page, both counted from 1. Pages are counted from the oldest thread, or from
 * the most discussed; newest first turns each page round, not the pages: an address keeps its threads.
 */
export function placesOf(page: number, paging: Paging): { first: number; last: number } {
  return {
    first: (page - 1) * paging.perPage + 1,
    last: page === pageCount(paging) ? paging.threads : page * paging.perPage,
  };
}

/** The pages that a reader comes from and goes on to; with the newest first, that is down the numbers. */
export function aroundPage(thread: { page: number; pages: number; order: ThreadOrder }) {
  const { page, pages, order } = thread;
  const lower = page > 1 ? page - 1 : null;
  const higher = page < pages ? page + 1 : null;
  return order === 'newest' ? { before: higher, after: lower } : { before: lower, after: higher };
}

/**
 * How many replies each thread of a page shows, so that they are at most 500 together: short conversations are
 * whole, and the long ones share what is left evenly. At least 3. `replies` are those of each thread.
 */
export function repliesShown(replies: readonly number[]): number {
  let left = REPLIES;
  let threads = replies.length;
  for (const count of replies.toSorted((a, b) => a - b)) {
    const share = Math.floor(left / threads);
    if (count > share) return Math.max(LEAST, share);
    left -= count;
    threads -= 1;
  }
  return REPLIES;
}
