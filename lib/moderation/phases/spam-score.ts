import type { Phase } from '../phase';

/** Characters of the telling words that are kept for the moderator. */
const KEPT = 300;

/** Holds what the trained score takes for spam with the certainty in the settings, and says by which words. */
export const spamScore: Phase = {
  name: 'spam-score',
  ask: ({ spam, settings }) => {
    if (!settings.spamScore || spam === null || spam.score * 100 < settings.spamHoldPercent) return null;
    return { verdict: 'hold', match: spam.telling.join(' ').slice(0, KEPT).toWellFormed() };
  },
};
