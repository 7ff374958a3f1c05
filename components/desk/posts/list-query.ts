import { PostStatus } from '@/lib/generated/prisma/enums';
import type { PostListQuery, PostListStatus } from '@/lib/posts/desk';
import { statusBadges } from './status';

/** A query string as Next gives it: any name, once or many times. */
export type Sent = Record<string, string | string[] | undefined>;

/** What the address asks of the list; what cannot be read is the first page of everything. */
export function readQuery(sent: Sent): PostListQuery {
  const status = text(sent.status);
  const page = Number(text(sent.page));
  return {
    status: isStatus(status) ? status : 'all',
    search: text(sent.q).trim().slice(0, 200),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a list. */
export function addressOf({ status, search, page }: PostListQuery): string {
  const query = new URLSearchParams();
  if (status !== 'all') query.set('status', status);
  if (search) query.set('q', search);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/desk/posts?${query}` : '/desk/posts';
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

const text = (value: Sent[string]) => (typeof value === 'string' ? value : '');
const isStatus = (value: string): value is PostStatus => Object.hasOwn(PostStatus, value);
