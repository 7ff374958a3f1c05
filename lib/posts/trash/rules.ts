import type { PostStatus } from '@/lib/generated/prisma/enums';

/** Days that a post stays in the trash before it is deleted for good. */
const TRASH_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** What a post is remembered as while it is in the trash: one that was scheduled comes back as a draft. */
export function keptInTrash(status: PostStatus): PostStatus {
  return status === 'scheduled' ? 'draft' : status;
}

/** What a post is when it comes back: what it was, and a draft when its publication would have ended since. */
export function restored(
  { statusBeforeTrash, unpublishAt }: { statusBeforeTrash: PostStatus | null; unpublishAt: Date | null },
  now: Date,
) {
  if (unpublishAt && unpublishAt <= now) return { status: 'draft', unpublishAt: null } as const;
  // Posts put there by earlier versions are remembered as scheduled, without their moment.
  return { status: keptInTrash(statusBeforeTrash ?? 'draft') };
}

/** When a post that was put into the trash at `trashedAt` may be deleted for good. */
export function deletedAfter(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + TRASH_DAYS * DAY);
}

/** Up to when a post must have been put into the trash to be deleted for good at `now`. */
export function trashedBefore(now: Date): Date {
  return new Date(now.getTime() - TRASH_DAYS * DAY);
}
