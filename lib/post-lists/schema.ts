import { z } from 'zod';
import { PostKind, PostStatus } from '@/lib/generated/prisma/enums';
import { cleanLine, hasVisibleText, isStorable } from '@/lib/text/visible';

/** The orders of the list that may be chosen. */
export const postSorts = [
  'updated',
  'published',
  'oldest',
  'title',
  'titleBack',
  'responses',
  'fewest',
] as const;
export type PostSort = (typeof postSorts)[number];

const said = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The place of a post in an order: where a page begins or ends. */
const place = z
  .string()
  .max(260)
  .regex(/_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .refine(isStorable);

/** What an address asks of the list of posts; what cannot be read is left out. `all` is all but the trash. */
export const postListQuery = z.object({
  kind: z.enum(PostKind).catch('article'),
  status: z.enum(['all', ...Object.values(PostStatus)]).catch('all'),
  q: z
    .string()
    .transform((typed) => cleanLine(typed).slice(0, 200))
    .catch(''),
  sort: said(z.enum(postSorts)),
  author: said(z.uuid()),
  category: said(z.uuid()),
  /** Of publication, like '2026-11', by the site's clock. */
  month: said(z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)),
  /** Whether published posts take responses now. */
  responses: said(z.enum(['open', 'closed'])),
  after: said(place),
  before: said(place),
});

export type PostListQuery = z.output<typeof postListQuery>;
export type PostListStatus = PostListQuery['status'];

/**
 * The order of a list: the one that was chosen, or else published posts last published first, scheduled ones by when they
 * go out, others last saved first.
 */
export function sortOf({ sort, status }: PostListQuery): PostSort | 'due' {
  if (sort) return sort;
  if (status === 'scheduled') return 'due';
  return status === 'published' ? 'published' : 'updated';
}

/** A list of articles without any filter. */
export const allPosts: PostListQuery = { kind: 'article', status: 'all', q: '' };

/** Whether anything but the status narrows the list. */
export function isFiltered({ q, author, category, month, responses }: PostListQuery): boolean {
  return [q, author, category, month, responses].some(Boolean);
}

/** The query of a list's address, without its question mark; empty for all of its kind. */
export function queryString(query: PostListQuery): string {
  const { status, kind: _, ...rest } = query;
  const said = Object.entries({ ...(status !== 'all' && { status }), ...rest }).filter(([, value]) => value);
  return new URLSearchParams(said as [string, string][]).toString();
}

/** Posts that are counted of each status; that many may be more. */
export const countedTo = 500;

/** Filters that one person keeps. */
export const mostFilters = 30;

/** A filter to be kept: the list as its address says it, without the place in it. */
export const filterForm = z.object(
  {
    name: z
      .string('The name must be text.')
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .refine(hasVisibleText, 'Give the filter a name.')
          .max(60, 'The name may have at most 60 characters.'),
      ),
    query: z
      .string('Choose the filter again.')
      .max(2000, 'Choose the filter again.')
      .transform((query) => {
        const asked = postListQuery.parse(Object.fromEntries(new URLSearchParams(query)));
        return queryString({ ...asked, after: undefined, before: undefined });
      }),
  },
  'Send the form again.',
);

const tickedIds = z.union(
  [z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1).max(200)],
  'Tick a post first.',
);

/** What is done to every ticked post. */
export const bulkEdit = z.discriminatedUnion(
  'act',
  [
    z.object({
      act: z.literal('addCategory'),
      postId: tickedIds,
      categoryId: z.uuid('Choose the category to add.'),
    }),
    z.object({
      act: z.literal('addTag'),
      postId: tickedIds,
      tag: z
        .string('The tag must be text.')
        .transform(cleanLine)
        .pipe(
          z
            .string()
            .refine(hasVisibleText, 'Write the tag to add.')
            .refine((tag) => !tag.includes(','), 'Add one tag at a time, without a comma.')
            .max(60, 'A tag may have at most 60 characters.'),
        ),
    }),
    z.object({ act: z.literal('setAuthor'), postId: tickedIds, authorId: z.uuid('Choose the author.') }),
    z.object({ act: z.literal('trash'), postId: tickedIds }),
    z.object({ act: z.literal('restore'), postId: tickedIds }),
  ],
  'Choose what to do.',
);

export type BulkEdit = z.output<typeof bulkEdit>;
export type BulkAct = BulkEdit['act'];
