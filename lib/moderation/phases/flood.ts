import type { Phase } from '../phase';

/** Refuses a response that follows another too quickly, and says how long to wait. 0 seconds is off. */
export const flood: Phase = {
  name: 'flood',
  ask: ({ lastSentAt, settings }, now) => {
    if (!lastSentAt || settings.floodSeconds === 0) return null;
    // Clocks of two servers may differ: what seems to come before the last one came with it.
    const passed = Math.max(0, now.getTime() - lastSentAt.getTime());
    const wait = Math.ceil(settings.floodSeconds - passed / 1000);
    if (wait <= 0) return null;
    const seconds = wait === 1 ? 'one second' : `${wait} seconds`;
    const message = `You have only just sent a response. Wait ${seconds} and send this one again.`;
    return { verdict: 'refuse', code: 'limited', message, match: '' };
  },
};
