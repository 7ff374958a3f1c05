import type { Phase } from '../phase';

/** Holds everything of a commenter whom a moderator wants to read first. */
export const heldAlways: Phase = {
  name: 'held-always',
  ask: ({ standing }) => (standing?.kind === 'held' ? { verdict: 'hold', match: standing.reason } : null),
};
