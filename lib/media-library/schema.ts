import { z } from 'zod';
import { cleanLine, cleanText, hasVisibleText, isStorable } from '@/lib/text/visible';

const line = (name: string, limit: number) =>
  z
    .string(`${name} must be text.`)
    .transform((typed) => (hasVisibleText(typed) ? cleanLine(typed) : ''))
    .pipe(z.string().max(limit, `${name} may have at most ${limit.toLocaleString('en')} characters.`));

const percent = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ],
    'Choose the focal point again.',
  )
  .pipe(
    z
      .int('Choose the focal point again.')
      .min(0, 'Choose the focal point again.')
      .max(100, 'Choose the focal point again.'),
  );

/** What is said of a picture; the focal point in percent from the left and from the top. */
export const mediaDescription = z.object(
  {
    alt: line('The alternative text', 500),
    caption: line('The caption', 1000),
    credit: line('The credit', 200),
    focusX: percent,
    focusY: percent,
  },
  'Send the form again.',
);

/** What of the library is asked for, as an address says it; what cannot be read is left out. `before` is an id. */
export const mediaQuery = z.object(
  {
    search: z.string().transform(cleanLine).pipe(z.string().max(200)).catch(''),
    before: z.uuid().optional().catch(undefined),
  },
  'Open the library again.',
);

export type MediaQuery = z.output<typeof mediaQuery>;

/** A file's name as it is kept: a line of at most 200 characters, without the folders that some browsers put before. */
export function fileNameFrom(sent: string): string {
  const last = cleanText(sent).split(/[\\/]/).at(-1) ?? '';
  const name = cleanLine(last).slice(0, 200).toWellFormed().trim();
  return hasVisibleText(name) && isStorable(name) ? name : 'picture';
}
