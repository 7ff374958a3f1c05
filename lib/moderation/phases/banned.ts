import { formatDateTime } from '@/lib/text/dates';
import type { Phase } from '../phase';

/** Refuses a banned commenter, and says that it is so. */
export const banned: Phase = {
  name: 'banned',
  ask: ({ standing, settings: { language: locale, timeZone } }) => {
    if (standing?.kind !== 'banned') return null;
    const { scope, until, reason } = standing;
    const what =
      scope === 'network'
        ? 'A moderator has banned your network: responses from it are not taken here.'
        : 'A moderator has banned you from responding here.';
    const message = until ? `${what} The ban ends on ${formatDateTime(until, { locale, timeZone })}.` : what;
    return { verdict: 'refuse', code: 'forbidden', message, match: reason };
  },
};
