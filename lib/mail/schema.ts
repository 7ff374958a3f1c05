import { z } from 'zod';
import { cleanLine } from '@/lib/text/visible';

/** The most characters of an e-mail address. */
export const EMAIL_MAX = 254;

/** The field for an address that letters are to go to; lower case comes out. */
export const emailField = z
  .string('Write your e-mail address.')
  .transform((typed) => cleanLine(typed).toLowerCase())
  .refine((typed) => typed !== '', 'Write your e-mail address.')
  .refine(
    (typed) => typed === '' || (typed.length <= EMAIL_MAX && z.email().safeParse(typed).success),
    'Write an e-mail address like name@example.org.',
  );
