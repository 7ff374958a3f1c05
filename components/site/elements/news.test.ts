import { describe, expect, it } from 'vitest';
import { newsOf, pauseAfter } from './news';

const shown = { newest: 4, open: true };

describe('What an open page says of its thread', () => {
  it('is nothing while nothing came', () => {
    expect(newsOf({ numbers: [4, 3, 1], open: true }, shown)).toBeNull();
    expect(newsOf({ numbers: [], open: true }, shown)).toBeNull();
  });

  it('is how many came after what it shows', () => {
    expect(newsOf({ numbers: [5, 4, 3], open: true }, shown)).toEqual({
      says: '1 new response.',
      show: 'Show it',
    });
    expect(newsOf({ numbers: [7, 5, 4], open: true }, shown)).toEqual({
      says: '2 new responses.',
      show: 'Show them',
    });
    const many = Array.from({ length: 50 }, (_, index) => 90 - index);
    expect(newsOf({ numbers: many, open: true }, shown)?.says).toBe('50 or more new responses.');
  });

  it('is that the thread has closed, or takes responses again', () => {
    expect(newsOf({ numbers: [4], open: false }, shown)).toEqual({
      says: 'Comments are closed.',
      show: 'Show why',
    });
    expect(newsOf({ numbers: [4], open: true }, { newest: 4, open: false })?.show).toBe('Show the form');
    expect(newsOf({ numbers: [5], open: false }, shown)).toEqual({
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
