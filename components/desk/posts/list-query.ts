import type { PostKind, PostStatus } from '@/lib/generated/prisma/enums';
import {
  allPosts,
  countedTo,
  type PostListQuery,
  type PostListStatus,
  type PostSort,
  queryString,
} from '@/lib/post-lists/schema';
import { statusBadges } from './status';

/** A query string as Next gives it: any name, once or many times. */
export type Sent = Record<string, string | string[] | undefined>;

/** The address of a list. */
export function addressOf(query: PostListQuery): string {
  const list = query.kind === 'page' ? '/desk/pages' : '/desk/posts';
  const asked = queryString(query);
  return asked ? `${list}?${asked}` : list;
}

/** The list from its beginning: a place in one list is nowhere in another. */
export function fromTheTop({ after: _, before: __, ...query }: PostListQuery): PostListQuery {
  return query;
}

/** The list of one status, with no other filter. */
export function ofStatus(status: PostListStatus, kind: PostKind = 'article'): string {
  return addressOf({ ...allPosts, kind, status });
}

/** The statuses worth a tab: everything, drafts, published and the trash always, the others when they hold something. */
export function shownStatuses(
  counts: Record<PostListStatus, number>,
  current: PostListStatus,
): PostListStatus[] {
  const always: PostListStatus[] = ['all', 'draft', 'published', 'trashed'];
  const all: PostListStatus[] = ['all', 'draft', 'pending', 'scheduled', 'published', 'trashed'];
  return all.filter((status) => always.includes(status) || status === current || counts[status] > 0);
}

/** What a tab is called. */
export function statusName(status: PostListStatus): string {
  const names: Partial<Record<PostListStatus, string>> = { all: 'All', draft: 'Drafts', trashed: 'Trash' };
  return names[status] ?? statusBadges[status as PostStatus].label;
}

/** A number of posts, which are counted so far only. */
export const countOf = (count: number) => (count < countedTo ? String(count) : `${countedTo}+`);

export const sortNames: Record<PostSort, string> = {
  updated: 'Last saved first',
  published: 'Newest first',
  oldest: 'Oldest first',
  title: 'By title',
  titleBack: 'By title, backwards',
  responses: 'Most responses first',
  fewest: 'Fewest responses first',
};

/** '2026-11' as "November 2026". */
export function monthName(month: string): string {
  const first = new Date(`${month}-01T12:00:00Z`);
  return first.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

const rising: readonly (PostSort | 'due')[] = ['oldest', 'title', 'fewest'];

/** How a column stands that is sorted by one of `sorts`, as a screen reader says it, and what its heading chooses next. */
export function headingState(sort: PostSort | 'due', [first, other]: readonly [PostSort, PostSort]) {
  if (sort !== first && sort !== other) return { direction: null, next: first };
  const direction = rising.includes(sort) ? ('ascending' as const) : ('descending' as const);
  return { direction, next: sort === first ? other : first };
}
