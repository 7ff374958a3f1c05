import type { QueueStatus } from '@/lib/moderation/views';

/** What a list of responses is of. */
export type QueueFilter = { status?: QueueStatus; post?: string; page?: number };

/** What is shown where no status is asked for: of the site what waits, of one post everything. */
export function usualStatus(post: string | undefined): QueueStatus {
  return post ? 'all' : 'pending';
}

/** The address of a list of responses; what stands by default is not in it. */
export function queueHref({ post, status = usualStatus(post), page = 1 }: QueueFilter): string {
  const query = new URLSearchParams();
  if (status !== usualStatus(post)) query.set('status', status);
  if (post) query.set('post', post);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/desk/responses?${query}` : '/desk/responses';
}
