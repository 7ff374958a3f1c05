import type { PostStatus } from '@/lib/generated/prisma/enums';

/** What of a post says whether something is to happen to it by itself. */
export type Planned = { status: PostStatus; publishAt: Date | null; unpublishAt: Date | null };

export type Due = 'publish' | 'unpublish';

/** What is to happen to a post at `now`: null before its moment, and when it has happened already. */
export function dueAt(post: Planned, now: Date): Due | null {
  const moment = nextMoment(post);
  if (!moment || moment > now) return null;
  return post.status === 'scheduled' ? 'publish' : 'unpublish';
}

/** When something is to happen to a post by itself; null when nothing is. */
export function nextMoment({ status, publishAt, unpublishAt }: Planned): Date | null {
  if (status === 'scheduled') return publishAt;
  return status === 'published' ? unpublishAt : null;
}
