import { z } from 'zod';
import { lifetimes } from './rules';

/** How long a link is to work: one of a few numbers of days, as a number or as a field of a form sends it. */
export const linkForm = z.object(
  {
    days: z.preprocess(
      (sent) => (typeof sent === 'string' ? Number(sent) : sent),
      z.literal(lifetimes, 'Choose how long the link works.'),
    ),
  },
  'Choose how long the link works.',
);
