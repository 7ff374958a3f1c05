import type { Phase } from '../phase';

/** Characters of the matched links that are kept for the moderator. */
const KEPT = 500;

/** Holds a text with as many links as the setting says, or more. 0 is off. */
export const links: Phase = {
  name: 'links',
  ask: ({ links: found, settings }) => {
    if (settings.holdLinks === 0 || found.length < settings.holdLinks) return null;
    return { verdict: 'hold', match: found.join(' ').slice(0, KEPT).toWellFormed() };
  },
};
