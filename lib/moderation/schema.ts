import { z } from 'zod';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';

/** Characters that a moderator may leave standing: the most that the settings can let a writer have. */
const TEXT_MAX = 100_000;
const REASON_MAX = 500;

/** A moderator's form for the text of somebody's response, the version of the text it was made from, and why. */
export const editResponseForm = z.object(
  {
    body: z
      .string('Write what is to stand there.')
      .transform((typed) => cleanText(typed).trim())
      .refine(hasVisibleText, 'Write what is to stand there, or remove the response instead.')
      .refine(
        (text) => text.length <= TEXT_MAX,
        `Keep it within ${TEXT_MAX.toLocaleString('en')} characters.`,
      ),
    version: z.string('Send the form again: it did not arrive whole.').optional(),
    reason: z
      .string('Write a sentence, or leave this empty.')
      .default('')
      .transform(cleanLine)
      .refine((line) => line.length <= REASON_MAX, `Keep the reason within ${REASON_MAX} characters.`),
  },
  'Send the form again: it did not arrive whole.',
);
