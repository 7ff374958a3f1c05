import { z } from 'zod';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';
import { readWebUrl } from '@/lib/text/web-url';

/** Characters a field takes; the text's own bound is in the settings. */
export const RESPOND_MAX = { name: 80, email: 254, url: 500 };

export type RespondForm = z.output<ReturnType<typeof respondForm>>;

/**
 * The form under an article. A guest gives a name and an e-mail address; of a signed-in person both fields, and
 * the site, are left aside, whatever they hold. `maxLength` is the setting, in characters. Every refusal is a
 * sentence beside its field; `website` is the field that only robots fill in, `elapsed` the milliseconds that the page's
 * script counted, null for anything else.
 */
export function respondForm({ signedIn, maxLength }: { signedIn: boolean; maxLength: number }) {
  return z.object(
    {
      postId: z.uuid('This form has lost its article. Open the article again.'),
      parentId: z
        .preprocess(
          (value) => value || null,
          z.uuid('The response that you answer is not there any more.').nullable(),
        )
        .default(null),
      name: signedIn ? ignored : name,
      email: signedIn ? ignored : email,
      url: signedIn ? ignored : url,
      body: body(maxLength),
      website: z
        .string('Leave this field empty: it is there for robots.')
        .default('')
        .refine((value) => value === '', 'Leave this field empty: it is there for robots.'),
      elapsed,
    },
    'Send the form again: it did not arrive whole.',
  );
}

/**
 * The form that changes the text of one's own response. `maxLength` is the setting, in characters; `version` is that of
 * the text that the form was made from.
 */
export function editForm(maxLength: number) {
  return z.object(
    {
      commentId: z.uuid('This response is not there any more.'),
      body: body(maxLength),
      version: z.string('Send the form again: it did not arrive whole.').optional(),
    },
    'Send the form again: it did not arrive whole.',
  );
}

const urlSentence = 'Write an address like https://example.org, or leave this empty.';

const ignored = z
  .unknown()
  .optional()
  .transform(() => '');

const name = z
  .string('Write your name.')
  .transform(cleanLine)
  .refine(hasVisibleText, 'Write your name.')
  .refine(within(RESPOND_MAX.name), `Keep the name within ${RESPOND_MAX.name} characters.`);

const email = z
  .string('Write your e-mail address. It is not shown.')
  .transform((typed) => cleanLine(typed).toLowerCase())
  .refine((typed) => typed !== '', 'Write your e-mail address. It is not shown.')
  .refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    'Write an e-mail address like name@example.org.',
  )
  .refine(within(RESPOND_MAX.email), `Keep the address within ${RESPOND_MAX.email} characters.`);

const url = z
  .string(urlSentence)
  .default('')
  .transform((typed) => readWebUrl(cleanLine(typed)))
  .refine((address) => address !== null, urlSentence)
  .transform((address) => address ?? '')
  .refine(within(RESPOND_MAX.url), `Keep the address within ${RESPOND_MAX.url} characters.`);

/** Nobody types this: what is no number was forged or garbled, and says nothing. */
const elapsed = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable()
  .catch(null);

function body(maxLength: number) {
  return z
    .string('Write your response.')
    .transform((typed) => cleanText(typed).trim())
    .refine(hasVisibleText, 'Write your response.')
    .refine(within(maxLength), {
      error: ({ input }) =>
        `Keep it within ${maxLength.toLocaleString('en')} characters: this one has ${length(String(input)).toLocaleString('en')}.`,
    });
}

function within(max: number) {
  return (text: string) => length(text) <= max;
}

/** In characters, not in code units: an emoji is not two of the writer's letters. */
function length(text: string) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
