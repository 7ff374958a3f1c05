import type { Phase } from '../phase';
import { findWord } from '../words';

/** Holds what contains a word that a moderator wants to see first. */
export const heldWords: Phase = {
  name: 'held-words',
  ask: ({ settings, body, name, email, url }) => {
    const match = findWord(settings.holdWords, [body, name, email, url], settings.wordsWhole);
    return match === null ? null : { verdict: 'hold', match };
  },
};
