import type { Prisma } from '@/lib/generated/prisma/client';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import type { ClosingFacts, ThreadClosing } from './rules';

/**
 * What of a Post row the closing rules ask. A query that also shows the categories widens `categories` and
 * keeps `category.id` in it.
 */
export const closingFactsSelect = {
  publishedAt: true,
  lastResponseAt: true,
  responseCount: true,
  responses: true,
  responsesClosedAt: true,
  responsesClosedNote: true,
  responsesUntil: true,
  responsesThen: true,
  closedBy: { select: { name: true } },
  categories: { select: { category: { select: { id: true } } } },
} satisfies Prisma.PostSelect;

export type ClosingRow = Prisma.PostGetPayload<{ select: typeof closingFactsSelect }>;

/** What the site says: its switch, the rules of the settings, and the choices in the tree of categories. */
export type ClosingRules = Pick<
  ClosingFacts,
  'site' | 'openingHours' | 'timeZone' | 'closeAfterDays' | 'closeAfterQuietDays' | 'closeAfterResponses'
> & {
  slowModeSeconds: number;
  categories: ReadonlyMap<string, { parentId: string | null; responses: ResponsePolicy }>;
};

/** The facts of one post as a whole, or with `threads`, of a place under closed responses. */
export function closingFacts(
  post: ClosingRow,
  rules: ClosingRules,
  threads: readonly ThreadClosing[] = [],
): ClosingFacts {
  return {
    site: rules.site,
    threads,
    post: {
      policy: post.responses,
      until: post.responsesUntil,
      afterwards: post.responsesThen,
      at: post.responsesClosedAt,
      who: post.closedBy?.name ?? null,
      why: post.responsesClosedNote,
    },
    categories: post.categories.map(({ category }) => upward(rules.categories, category.id)),
    openingHours: rules.openingHours,
    timeZone: rules.timeZone,
    publishedAt: post.publishedAt,
    lastResponseAt: post.lastResponseAt,
    closeAfterDays: rules.closeAfterDays,
    closeAfterQuietDays: rules.closeAfterQuietDays,
    closeAfterResponses: rules.closeAfterResponses,
    responseCount: post.responseCount,
  };
}

/** Seconds between two responses of one person on this post; 0 is off. The post's own choice beats the site's. */
export function slowModeOf(post: { slowModeSeconds: number | null }, rules: ClosingRules): number {
  return post.slowModeSeconds ?? rules.slowModeSeconds;
}

/** What of a Comment row says that the thread under it is closed. */
export const threadClosingSelect = {
  threadClosedAt: true,
  threadClosedNote: true,
  threadClosedUntil: true,
  threadClosedBy: { select: { name: true } },
} satisfies Prisma.CommentSelect;

/** The closing that a response carries for what stands under it. */
export function threadClosing(
  row: Prisma.CommentGetPayload<{ select: typeof threadClosingSelect }>,
): ThreadClosing {
  return {
    at: row.threadClosedAt,
    who: row.threadClosedBy?.name ?? null,
    why: row.threadClosedNote,
    until: row.threadClosedUntil,
  };
}

/** What a category and those above it say, from itself to the top. */
export function upward(tree: ClosingRules['categories'], id: string): ResponsePolicy[] {
  const said: ResponsePolicy[] = [];
  // The database lets no category be its own ancestor.
  for (let node = tree.get(id); node; node = node.parentId === null ? undefined : tree.get(node.parentId)) {
    said.push(node.responses);
  }
  return said;
}
