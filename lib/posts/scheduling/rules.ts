import type { PostStatus } from '@/lib/generated/prisma/enums';

/** What of a post says whether something is to happen to it by itself. */
export type Planned = {
  status: PostStatus;
  publishAt: Date | null;
  unpublishAt: Date | null;
  /** When changes to it go out. */
  updateAt: Date | null;
};

export type Due = 'publish' | 'update' | 'unpublish';

/** What is to happen to a post at `now`: null before its moment, and when it has happened already. */
export function dueAt(post: Planned, now: Date): Due | null {
  const moment = nextMoment(post);
  if (!moment || moment > now) return null;
  if (post.status === 'scheduled') return 'publish';
  return moment === post.updateAt ? 'update' : 'unpublish';
}

/** When something is to happen to a post by itself; null when nothing is. Of two moments it is the first. */
export function nextMoment({ status, publishAt, unpublishAt, updateAt }: Planned): Date | null {
  if (status === 'scheduled') return publishAt;
  if (status !== 'published') return null;
  if (!unpublishAt || !updateAt) return unpublishAt ?? updateAt;
  return updateAt < unpublishAt ? updateAt : unpublishAt;
}
