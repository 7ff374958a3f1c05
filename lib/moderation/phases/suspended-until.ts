import { formatDateTime } from '@/lib/text/dates';
import type { Phase } from '../phase';

/** Refuses a commenter whom a moderator suspended, and says until when. An account shut out altogether is `suspended`. */
export const suspendedUntil: Phase = {
  name: 'suspended-until',
  ask: ({ standing, settings: { language: locale, timeZone } }) => {
    if (standing?.kind !== 'suspended') return null;
    const { scope, until, reason } = standing;
    const what = scope === 'network' ? 'Your network is suspended' : 'You are suspended';
    const when = until ? ` until ${formatDateTime(until, { locale, timeZone })}` : '';
    const message = `${what} from responding here${when}.`;
    return { verdict: 'refuse', code: 'forbidden', message, match: reason };
  },
};
