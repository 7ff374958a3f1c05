import type { Phase } from '../phase';

/** Milliseconds in which nobody reads a form and fills it in. */
const LEAST = 2_000;

/** Holds what was sent quicker than a person can. The page's script tells how long; without it nothing is known. */
export const tooQuick: Phase = {
  name: 'too-quick',
  ask: ({ elapsed }) =>
    elapsed !== null && elapsed < LEAST
      ? { verdict: 'hold', match: `${(elapsed / 1000).toFixed(1)} seconds` }
      : null,
};
