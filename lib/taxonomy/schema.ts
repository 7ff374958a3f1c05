import { z } from 'zod';
import { cleanLine, cleanText, hasVisibleText } from '@/lib/text/visible';
import { limits } from './limits';

const most = { category: limits.name, tag: limits.tag };

const name = (what: 'category' | 'tag') =>
  z
    .string('The name must be text.')
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .refine(hasVisibleText, `Give the ${what} a name.`)
        .max(most[what], `The name may have at most ${most[what]} characters.`),
    );

const slug = z
  .string('The slug must be text.')
  .transform(cleanLine)
  .pipe(z.string().max(limits.slug, `The slug may have at most ${limits.slug} characters.`))
  .default('');

const place = z.union(
  [z.literal('').transform(() => null), z.null(), z.uuid()],
  'Choose the category above again.',
);

const wholeForm = 'Send the form again.';

/** A new category; an empty `parentId` puts it at the top. */
export const categoryForm = z.object({ name: name('category'), parentId: place.default(null) }, wholeForm);

/** What a category is called and what its page says; an empty slug is made from the name. */
export const categoryEdit = z.object(
  {
    name: name('category'),
    slug,
    description: z
      .string('The description must be text.')
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .max(limits.description, `The description may have at most ${limits.description} characters.`),
      )
      .default(''),
    text: z
      .string('The text must be text.')
      .transform(cleanText)
      .pipe(
        z
          .string()
          .max(limits.text, `The text may have at most ${limits.text.toLocaleString('en')} characters.`),
      )
      .default(''),
  },
  wholeForm,
);

/** Where a category is moved; an empty `parentId` is the top. */
export const categoryMove = z.object({ parentId: place }, wholeForm);

/** What a category is merged into, and whose choice about responses holds from then on. */
export const categoryMerge = z.object(
  {
    intoId: z.uuid('Choose the category that stays.'),
    responses: z.enum(['into', 'from'], 'Choose whose setting for responses holds.').default('into'),
  },
  wholeForm,
);

/** What a tag is called; an empty slug is made from the name. */
export const tagEdit = z.object({ name: name('tag'), slug }, wholeForm);

/** The name of the tag that stays after a merge. */
export const tagMerge = z.object({ into: name('tag') }, wholeForm);

/** A step of a category in its tree. */
export const stepForm = z.object({ step: z.enum(['in', 'out']) }, wholeForm);
