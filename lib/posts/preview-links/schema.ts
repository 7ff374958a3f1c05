import { z } from 'zod';
import { lifetimes } from './rules';

/**
 * How long a link is to work: one of a few numbers of days, as a number or as a field of a form sends it. And whether it
 * shows the changes that wait for an update.
 */
export const linkForm = z.object(
  {
    days: z.preprocess(
      (sent) => (typeof sent === 'string' ? Number(sent) : sent),
      z.literal(lifetimes, 'Choose how long the link works.'),
    ),
    withChanges: z.boolean('Choose what the link shows.').default(false),
  },
  'Choose how long the link works.',
);
