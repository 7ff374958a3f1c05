import { describe, expect, it } from 'vitest';
import type { Changes } from './changes';
import { newsOf, pauseAfter } from './news';

const shown = { newest: 4, open: true };
const unchanged = { edited: [], removed: [], closed: [], opened: [] };
const news = (live: { numbers: number[]; open: boolean }, page = shown, changes: Partial<Changes> = {}) =>
  newsOf({ gone: [], edited: {}, closed: [], ...live }, page, { ...unchanged, ...changes });

describe('What an open page says of its thread', () => {
  it('is nothing while nothing came', () => {
    expect(news({ numbers: [4, 3, 1], open: true }, shown)).toBeNull();
    expect(news({ numbers: [], open: true }, shown)).toBeNull();
  });

  it('is how many came after what it shows', () => {
    expect(news({ numbers: [5, 4, 3], open: true }, shown)).toEqual({
      says: '1 new response.',
      show: 'Show it',
    });
    expect(news({ numbers: [7, 5, 4], open: true }, shown)).toEqual({
      says: '2 new responses.',
      show: 'Show them',
    });
    const many = Array.from({ length: 50 }, (_, index) => 90 - index);
    expect(news({ numbers: many, open: true }, shown)?.says).toBe('50 or more new responses.');
  });

  it('is what was edited and removed, and where replies are taken no more or again', () => {
    const quiet = { numbers: [4, 3], open: true };
    expect(news(quiet, shown, { edited: [2] })).toEqual({
      says: '1 response edited.',
      show: 'Show the thread as it is',
    });
    const much = { edited: [1, 2], removed: [3], closed: [4], opened: [1, 2] };
    expect(news({ numbers: [5, 4], open: true }, shown, much)).toEqual({
      says: '1 new response, 2 responses edited, 1 response removed, 1 conversation closed, 2 conversations open again.',
      show: 'Show it',
    });
    expect(news({ ...quiet, open: false }, shown, { removed: [3] })).toEqual({
      says: '1 response removed. Comments are closed.',
      show: 'Show the thread as it is',
    });
  });

  it('is that the thread has closed, or takes responses again', () => {
    expect(news({ numbers: [4], open: false }, shown)).toEqual({
      says: 'Comments are closed.',
      show: 'Show why',
    });
    expect(news({ numbers: [4], open: true }, { newest: 4, open: false })?.show).toBe('Show the form');
    expect(news({ numbers: [5], open: false }, shown)).toEqual({
      says: '1 new response. Comments are closed.',
      show: 'Show it',
    });
  });
});

it('asks every half minute, and less and less often of a site that does not answer', () => {
  expect([0, 1, 2, 3, 4, 40].map(pauseAfter).map((pause) => pause / 1000)).toEqual([
    30, 60, 120, 240, 480, 480,
  ]);
});
