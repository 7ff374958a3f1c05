import { inWords } from '@/lib/text/durations';
import type { Phase } from '../phase';

/** Refuses a second response of one person to a post in slow mode, and says how long to wait. 0 seconds is off. */
export const slowMode: Phase = {
  name: 'slow-mode',
  ask: ({ lastSentHereAt, slowModeSeconds }, now) => {
    if (!lastSentHereAt || slowModeSeconds === 0) return null;
    const passed = Math.max(0, now.getTime() - lastSentHereAt.getTime());
    const wait = Math.ceil(slowModeSeconds - passed / 1000);
    if (wait <= 0) return null;
    const message = `This discussion is in slow mode: one response from each person every ${inWords(slowModeSeconds)}. Wait ${inWords(wait)} and send this one again.`;
    return { verdict: 'refuse', code: 'limited', message, match: '' };
  },
};
