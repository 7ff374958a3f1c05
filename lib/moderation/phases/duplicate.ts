import type { Phase } from '../phase';

/** Refuses what the same person has already said in the same place. */
export const duplicate: Phase = {
  name: 'duplicate',
  ask: ({ saidBefore }) =>
    saidBefore
      ? {
          verdict: 'refuse',
          code: 'conflict',
          message: 'You have already said this here: it arrived the first time.',
          match: '',
        }
      : null,
};
