import { z } from 'zod';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';

const text = (most: number) =>
  z
    .string()
    .transform((said) => (hasVisibleText(said) ? cleanLine(said) : ''))
    .transform((said) => [...said].slice(0, most).join('').trim())
    .catch('');

const pixels = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
  ])
  .pipe(z.number().positive().max(10_000).transform(Math.round).pipe(z.int().positive()))
  .nullable()
  .catch(null);

/**
 * What of a provider's answer is used: plain text, a picture's address and two numbers. Whatever of it is something else
 * is left out; `html` is never looked at.
 */
export const oembedAnswer = z.object({
  title: text(300),
  author_name: text(200),
  thumbnail_url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable()
    .catch(null),
  width: pixels,
  height: pixels,
});
