import type { Phase } from '../phase';

/** Passes a commenter whom a moderator trusts: nothing below holds them. */
export const trusted: Phase = {
  name: 'trusted',
  ask: ({ standing }) => (standing?.kind === 'trusted' ? { verdict: 'pass' } : null),
};
