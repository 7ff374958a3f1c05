import type { PostStatus } from '@/lib/generated/prisma/enums';

/** How long a link may work, in days. */
export const lifetimes = [1, 7, 30] as const;

const DAY = 24 * 60 * 60 * 1000;

/** When a link that is made at `now` ends. */
export function endOf(days: (typeof lifetimes)[number], now: Date): Date {
  return new Date(now.getTime() + days * DAY);
}

/** The address at which a link's holder reads the post. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}

/**
 * Whether a link to a post shows the changes that wait: of a published post readers have the rest, of a scheduled one that
 * is `chosen`, and with any other none wait.
 */
export function showsChanges(status: PostStatus, chosen: boolean): boolean {
  return status === 'published' || (status === 'scheduled' && chosen);
}
