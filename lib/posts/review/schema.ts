import { z } from 'zod';
import { cleanText, hasVisibleText } from '@/lib/text/visible';

/** Characters of a note. */
export const NOTE_MAX = 1000;

/** What an author and an editor write to each other with a post, as a form sends it. Empty when there is nothing to see. */
export const reviewForm = z.object(
  {
    note: z
      .string('Write words here.')
      .transform((typed) => (hasVisibleText(typed) ? cleanText(typed).trim() : ''))
      .pipe(z.string().max(NOTE_MAX, `Keep the note within ${NOTE_MAX.toLocaleString('en')} characters.`))
      .default(''),
  },
  'Send the form again.',
);
