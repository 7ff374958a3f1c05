import type { Phase } from '../phase';

/** Whether the writer of what this phase held is not told: to them it looks published. */
export const isSilent = (heldBy: string | null) => heldBy === 'muted';

/**
 * Holds what a muted commenter writes, who is not told (`lib/comments/thread.ts`). What is refused to everyone was
 * refused before: pace and words give nothing away.
 */
export const muted: Phase = {
  name: 'muted',
  ask: ({ standing }) => (standing?.kind === 'muted' ? { verdict: 'hold', match: standing.reason } : null),
};
