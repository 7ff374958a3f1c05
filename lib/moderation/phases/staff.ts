import type { Phase } from '../phase';

/** Passes the people of the desk. */
export const staff: Phase = {
  name: 'staff',
  ask: ({ trusted }) => (trusted ? { verdict: 'pass' } : null),
};
