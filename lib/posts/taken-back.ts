import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * What becomes of a post that is taken back from its readers. A preview link that was made before they had it led to the
 * article meanwhile, and must not show what is written from now on.
 */
export const takenBack = {
  status: 'draft',
  unpublishAt: null,
  previewLinks: { deleteMany: {} },
} satisfies Prisma.PostUpdateInput;
