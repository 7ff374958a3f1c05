import type { Phase } from '../phase';
import { findWord } from '../words';

/**
 * Refuses what contains a disallowed word, and names it. WordPress throws such a response away in silence; a
 * refusal hands the text back, so that a reader who meant no harm can put it otherwise.
 */
export const disallowedWords: Phase = {
  name: 'disallowed-words',
  ask: ({ settings, body, name, email, url }) => {
    const match = findWord(settings.disallowedWords, [body, name, email, url], settings.wordsWhole);
    if (match === null) return null;
    const message = `“${match}” is not accepted here. Put it otherwise and send it again.`;
    return { verdict: 'refuse', code: 'invalid', message, match };
  },
};
