import { z } from 'zod';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';

/** A new category; an empty `parentId` puts it at the top. */
export const categoryForm = z.object(
  {
    name: z
      .string('The name must be text.')
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .refine(hasVisibleText, 'Give the category a name.')
          .max(100, 'The name may have at most 100 characters.'),
      ),
    parentId: z
      .union([z.literal('').transform(() => null), z.null(), z.uuid()], 'Choose the category above again.')
      .default(null),
  },
  'Send the form again.',
);
