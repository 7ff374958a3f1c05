import { expect, it } from 'vitest';
import { inWords } from './durations';

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [90, '1 minute 30 seconds'],
  [3600, '1 hour'],
  [3605, '1 hour'],
  [9000, '2 hours 30 minutes'],
  [90_000, '1 day 1 hour'],
])('%d seconds is said as %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
