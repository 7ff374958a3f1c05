import { z } from 'zod';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';
import { readWebUrl } from '@/lib/text/web-url';
import { hostOf } from './rules';

/** Links that a person may have, and the characters of a link's parts. */
export const linksMax = 5;
export const linkMax = { label: 40, url: 200 };

/** A page of a person's elsewhere. */
export type ProfileLink = { label: string; url: string };

const words = 'Write words here.';

const label = z
  .string(words)
  .transform((typed) => (hasVisibleText(typed) ? cleanLine(typed) : ''))
  .pipe(z.string().max(linkMax.label, `Keep it within ${linkMax.label} characters.`));

const url = z
  .string(words)
  .transform((typed) => readWebUrl(cleanLine(typed)))
  .refine(
    (read) => read === '' || read?.startsWith('https:'),
    'Write an address like https://example.org/me.',
  )
  .transform((read) => read ?? '')
  .pipe(z.string().max(linkMax.url, `Keep the address within ${linkMax.url} characters.`));

/** The rows of the form, counted from 1: `label1` and `url1` are the first. */
export const linkRows = Array.from({ length: linksMax }, (_, index) => index + 1);

/** The form of a person's links; a row without an address is left out, one without a label is called by its host. */
export const linksForm = z
  .record(z.string(), z.unknown(), 'Send the form again.')
  .transform((sent, context): ProfileLink[] =>
    linkRows.flatMap((row) => {
      const read = {
        label: label.safeParse(sent[`label${row}`] ?? ''),
        url: url.safeParse(sent[`url${row}`] ?? ''),
      };
      for (const [name, { error }] of Object.entries(read))
        for (const { message } of error?.issues ?? [])
          context.addIssue({ code: 'custom', path: [`${name}${row}`], message });
      if (!read.url.success || !read.label.success) return [];
      const link = { label: read.label.data, url: read.url.data };
      if (link.label && !link.url)
        context.addIssue({
          code: 'custom',
          path: [`url${row}`],
          message: 'Write the address, or empty both.',
        });
      return link.url ? [{ ...link, label: link.label || hostOf(link.url) }] : [];
    }),
  );

const kept = z.array(z.object({ label: z.string(), url: z.string() })).catch([]);

/** The links as their column holds them. */
export function readLinks(column: unknown): ProfileLink[] {
  return kept.parse(column);
}
