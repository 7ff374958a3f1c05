import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * What readers may read. Not its date: it may have gone out by a clock that is ahead of this one, and what is not found
 * is kept.
 */
export const isPublished = { status: 'published' } as const satisfies Prisma.PostWhereInput;

/** What stands in the lists that readers see: articles. A page has no place in time. */
export const isListed = { ...isPublished, kind: 'article' } as const satisfies Prisma.PostWhereInput;
