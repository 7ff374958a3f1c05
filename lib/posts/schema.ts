import { z } from 'zod';
import { readMediaUrl } from '@/lib/media/rules';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';
import { readWebUrl } from '@/lib/text/web-url';

/** Characters of the longest body that is kept, counted in the HTML after it was made safe. */
export const bodyLimit = 1_000_000;

/** Characters of the longest body that is read at all. */
const typedBodyLimit = 2 * bodyLimit;

const line = (name: string, limit: number) =>
  z
    .string(`${name} must be text.`)
    .transform(visibleLine)
    .pipe(z.string().max(limit, `${name} may have at most ${limit} characters.`));

const optionalLine = (name: string, limit: number) => line(name, limit).default('');

const longText = (name: string, limit: number) =>
  z
    .string(`${name} must be text.`)
    .transform((typed) => (hasVisibleText(typed) ? cleanText(typed).trim() : ''))
    .pipe(z.string().max(limit, `${name} may have at most ${limit.toLocaleString('en')} characters.`))
    .default('');

const address = (name: string, read: (typed: string) => string | null) =>
  line(`The address of ${name}`, 2000)
    .transform((typed, context) => {
      const url = read(typed);
      if (url === null)
        context.addIssue(`Give the address of ${name} in full, like https://example.org/page.`);
      return url ?? '';
    })
    .default('');

/** A list as an array or as JSON. What is wrong with any of it is told of the list as a whole. */
const listOf = (sentence: string, fits: (item: unknown) => boolean) =>
  z
    .preprocess(
      fromJson,
      z.custom<string[]>((list) => Array.isArray(list) && list.length <= 200 && list.every(fits), sentence),
    )
    .default([]);

const ids = (what: string, most: number) =>
  listOf(`Choose the ${what} again.`, isUuid)
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length <= most, `A post has at most ${most} ${what}.`);

const tags = listOf('Write the tags again.', (tag) => typeof tag === 'string')
  .transform(distinct)
  .refine((given) => given.every((tag) => tag.length <= 60), 'A tag may have at most 60 characters.')
  .refine((given) => given.length <= 30, 'A post has at most 30 tags.');

const media = z
  .object(
    {
      url: line('The address of the video', 2000),
      label: optionalLine('The label', 100).transform((label) => label || 'Related video'),
      title: optionalLine('The title of the video', 300),
      caption: optionalLine('The caption', 1000),
      credit: optionalLine('The credit', 200),
      transcript: longText('The transcript', 100_000),
    },
    'Add the related media again.',
  )
  .transform((item, context) => {
    const read = readMediaUrl(item.url);
    if (!read && !isBlank(item)) {
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message:
          'Give the address of something that can be shown, or the https address of a video or audio file.',
      });
    }
    return { ...item, url: read?.url ?? '' };
  });

const choice = z.enum(['follow', 'open', 'closed'], 'Choose whether responses are taken.');

/**
 * What an editor sends: the whole of a post, and the version it was made from (0 for a new post). Lists come as
 * arrays, or as JSON in a text field. Text comes out cleaned; the body is made safe by the command.
 */
export const postForm = z.object(
  {
    version: z
      .union(
        [
          z.int().min(0),
          z
            .string()
            .regex(/^\d{1,9}$/)
            .transform(Number),
        ],
        'Load the post again and repeat your change.',
      )
      .default(0),
    /** What a first save makes. A post that is there stays what it is. */
    kind: z.enum(['article', 'page'], 'Open a new form and try again.').default('article'),
    title: line('The title', 300),
    dek: optionalLine('The dek', 600),
    body: z
      .string('The body must be text.')
      .max(typedBodyLimit, `The body may have at most ${bodyLimit.toLocaleString('en')} characters.`)
      .transform(cleanText),
    slug: optionalLine('The slug', 300),
    /** The page above a page; '' is none. */
    parentId: z
      .string('Choose the page above again.')
      .refine((id) => id === '' || isUuid(id), 'Choose the page above again.')
      .default(''),
    creditName: optionalLine('The name of the source', 200),
    creditUrl: address('the source', readWebUrl),
    imageUrl: address('the image', readImageUrl),
    imageAlt: optionalLine('The description of the image', 500),
    responses: choice.default('follow'),
    /** The choice that the form was opened with: one that was not touched stays as it has become since. */
    responsesWas: choice.optional(),
    /** The opened form that sends it: what it saved itself is no conflict, though the answer was lost on the way. */
    sentFrom: z.string().refine(isUuid).optional().catch(undefined),
    authorIds: ids('authors', 20),
    categoryIds: ids('categories', 30),
    tags,
    media: z
      .preprocess(fromJson, z.array(media, 'Add the related media again.'))
      .default([])
      .transform((given) => given.filter((item) => !isBlank(item)))
      .refine((given) => given.length <= 10, 'A post has at most 10 related media.'),
  },
  'Send the form again.',
);

export type PostForm = z.output<typeof postForm>;

/** An empty form of an article. */
export const noPost: PostForm = postForm.parse({ title: '', body: '' });

/** An empty form of a page: it takes no responses before someone wants them. */
export const noPage: PostForm = { ...noPost, kind: 'page', responses: 'closed' };

/** A form without what its kind has no place for: a page is in no category and has no tag, an article has no page above. */
export function ofItsKind(form: PostForm): PostForm {
  return form.kind === 'page' ? { ...form, categoryIds: [], tags: [] } : { ...form, parentId: '' };
}

/** An address on this site, or one by https: browsers do not show a picture by http on a page that is safe. */
function readImageUrl(typed: string): string | null {
  if (/^\/(?![/\\])\S*$/.test(typed)) return typed;
  const url = readWebUrl(typed);
  return url?.startsWith('http:') ? null : url;
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return value.trim() === '' ? [] : JSON.parse(value);
  } catch {
    return value;
  }
}

function distinct(given: string[]): string[] {
  const seen = given.map(cleanLine).filter(hasVisibleText);
  return [...new Map(seen.map((tag) => [tag.toLowerCase(), tag])).values()];
}

/** A line of nothing but zero-width characters is an empty one. */
function visibleLine(typed: string): string {
  return hasVisibleText(typed) ? cleanLine(typed) : '';
}

type Item = { url: string; title: string; caption: string; credit: string; transcript: string };

function isBlank(item: Item): boolean {
  return !item.url && !item.title && !item.caption && !item.credit && !item.transcript;
}
