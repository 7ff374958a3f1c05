import { z } from 'zod';
import { ReportReason } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import { cleanText, hasVisibleText } from '@/lib/text/visible';

/** Characters of a note. */
export const NOTE_MAX = 500;

const gone = 'That response is not shown any more.';

/** What a reader sends to the moderators about a response. Something else needs words. */
export const reportForm = z
  .object(
    {
      commentId: z.string(gone).refine(isUuid, gone),
      reason: z.enum(ReportReason, 'Choose what is wrong.'),
      note: z
        .string('Write words here.')
        .default('')
        .transform((typed) => cleanText(typed).trim())
        .refine((typed) => [...typed].length <= NOTE_MAX, `Keep the note within ${NOTE_MAX} characters.`),
    },
    'Send the form again: it did not arrive whole.',
  )
  .refine(({ reason, note }) => reason !== 'other' || hasVisibleText(note), {
    path: ['note'],
    message: 'Say in a few words what is wrong.',
  });
