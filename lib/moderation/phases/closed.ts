import type { Phase } from '../phase';

/** Refuses where responses are closed, in the words of who closed them. */
export const closed: Phase = {
  name: 'closed',
  ask: ({ closing }) => {
    if (closing.open) return null;
    const what = closing.by === 'thread' ? 'This part of the conversation is closed' : 'Comments are closed';
    const message = closing.why ? `${what}: ${closing.why}` : `${what}.`;
    return { verdict: 'refuse', code: 'closed', message, match: closing.by };
  },
};
