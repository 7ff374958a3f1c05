import type { Phase } from '../phase';

/** Holds the first response of a person; once one is approved, the next pass. */
export const firstTime: Phase = {
  name: 'first-time',
  ask: ({ approvedBefore, settings, name }) =>
    settings.holdFirstTime && !approvedBefore ? { verdict: 'hold', match: name } : null,
};
