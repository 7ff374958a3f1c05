import 'server-only';
import { db } from '@/lib/db';
import type { PostStatus } from '@/lib/generated/prisma/enums';
import { hashOf } from './token';

/**
 * The post that a link shows at `now`, and until when; null when it has ended, was revoked or is forged. `changes` is
 * whether it shows changes that wait for an update.
 */
export async function previewedBy(token: string, now: Date): Promise<Previewed | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await db.previewLink.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now }, post: { status: { not: 'trashed' } } },
    select: {
      expiresAt: true,
      withChanges: true,
      post: { select: { id: true, status: true, permalink: true, waiting: { select: { postId: true } } } },
    },
  });
  if (!link) return null;
  const { id, waiting, ...post } = link.post;
  return { postId: id, ...post, until: link.expiresAt, changes: link.withChanges && waiting !== null };
}

type Previewed = {
  postId: string;
  status: PostStatus;
  permalink: string | null;
  until: Date;
  changes: boolean;
};

export type PreviewLinkRow = {
  id: string;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  withChanges: boolean;
};

/** The links of a post that work at `now`, newest first; for whoever may edit it. */
export async function previewLinks(postId: string, now: Date): Promise<PreviewLinkRow[]> {
  return db.previewLink.findMany({
    where: { postId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, madeBy: true, createdAt: true, expiresAt: true, withChanges: true },
  });
}
