import type { Phase } from '../phase';

/**
 * Holds what the outside check takes for spam, and also what it has not answered: a service that is down publishes
 * nothing. It stands last, so that it is asked only about what would be published without it.
 */
export const outsideCheck: Phase = {
  name: 'outside-check',
  ask: ({ outside }) =>
    outside === 'off' || outside === 'wanted' ? null : { verdict: 'hold', match: outside },
};
