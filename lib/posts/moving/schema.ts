import { z } from 'zod';
import { isTimeZone } from '@/lib/text/dates';

/** A pattern and the clock by which it makes addresses, of which a preview is asked. */
export const moveAsked = z.object({
  pattern: z.string('Write the pattern as a path, like /:year/:month/:slug.').trim().max(200),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone, like Europe/Lisbon.'),
});
