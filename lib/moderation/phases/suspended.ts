import type { Phase } from '../phase';

/**
 * Refuses a suspended person who is signed in. A guest who gives a suspended person's address is held: a refusal
 * would tell anyone who is suspended.
 */
export const suspended: Phase = {
  name: 'suspended',
  ask: (facts) => {
    if (!facts.suspended) return null;
    if (facts.suspended === 'address') return { verdict: 'hold', match: facts.email };
    const message = 'Your account is suspended: it cannot respond.';
    return { verdict: 'refuse', code: 'forbidden', message, match: facts.email };
  },
};
