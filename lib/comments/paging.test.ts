import { describe, expect, it } from 'vitest';
import {
  aroundPage,
  openingPage,
  type Paging,
  pageCount,
  pageOfPlace,
  placesOf,
  repliesShown,
} from './paging';

const of = (threads: number, more: Partial<Paging> = {}): Paging => ({
  threads,
  perPage: 50,
  order: 'oldest',
  openOn: 'last',
  ...more,
});

describe('Pages of threads', () => {
  it('are one for a short thread, and an article without responses has one too', () => {
    for (const threads of [0, 1, 49, 50, 74]) expect(pageCount(of(threads)), String(threads)).toBe(1);
  });

  it('begin a new one with half a page, so that none opens nearly empty', () => {
    expect([75, 124, 125, 100_000].map((threads) => pageCount(of(threads)))).toEqual([2, 2, 3, 2000]);
    expect(placesOf(1, of(75))).toEqual({ first: 1, last: 50 });
    expect(placesOf(2, of(75))).toEqual({ first: 51, last: 75 });
    expect(placesOf(2, of(124))).toEqual({ first: 51, last: 124 });
  });

  it('hold every thread exactly once', () => {
    for (const perPage of [1, 7, 50]) {
      for (let threads = 1; threads <= 160; threads += 13) {
        const paging = of(threads, { perPage });
        const pages = Array.from({ length: pageCount(paging) }, (_, index) => placesOf(index + 1, paging));
        expect(pages[0]?.first).toBe(1);
        expect(pages.at(-1)?.last).toBe(threads);
        for (const [index, { first, last }] of pages.entries()) {
          expect(first).toBe((pages[index - 1]?.last ?? 0) + 1);
          expect([pageOfPlace(first, paging), pageOfPlace(last, paging)]).toEqual([index + 1, index + 1]);
        }
      }
    }
  });

  it('open where the settings say, and the most discussed on the first', () => {
    expect(openingPage(of(200))).toBe(4);
    expect(openingPage(of(200, { openOn: 'first' }))).toBe(1);
    expect(openingPage(of(200, { order: 'mostDiscussed' }))).toBe(1);
  });

  it('lead on to the next in reading, which is down the numbers with the newest first', () => {
    expect(aroundPage({ page: 2, pages: 3, order: 'oldest' })).toEqual({ before: 1, after: 3 });
    expect(aroundPage({ page: 3, pages: 3, order: 'newest' })).toEqual({ before: null, after: 2 });
    expect(aroundPage({ page: 1, pages: 1, order: 'mostDiscussed' })).toEqual({ before: null, after: null });
  });
});

describe('The replies that a page shows', () => {
  it('are all of them while they are few', () => {
    expect(repliesShown([])).toBe(500);
    expect(repliesShown([10, 0, 490])).toBe(500);
  });

  it('are shared evenly by the long conversations when there are many', () => {
    expect(repliesShown([10_000])).toBe(500);
    expect(repliesShown([10, 10_000, 10_000])).toBe(245);
    expect(repliesShown(Array.from({ length: 50 }, () => 10_000))).toBe(10);
  });

  it('are never fewer than three of a thread', () => {
    expect(repliesShown(Array.from({ length: 200 }, () => 10_000))).toBe(3);
  });
});
