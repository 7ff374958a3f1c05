import 'server-only';
import { db } from '@/lib/db';
import type { PostStatus } from '@/lib/generated/prisma/enums';
import { hashOf } from './token';

/** The post that a link shows at `now`, and until when; null when it has ended, was revoked or is forged. */
export async function previewedBy(
  token: string,
  now: Date,
): Promise<{ postId: string; status: PostStatus; permalink: string | null; until: Date } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await db.previewLink.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now }, post: { status: { not: 'trashed' } } },
    select: { expiresAt: true, post: { select: { id: true, status: true, permalink: true } } },
  });
  if (!link) return null;
  const { id, ...post } = link.post;
  return { postId: id, ...post, until: link.expiresAt };
}

export type PreviewLinkRow = { id: string; madeBy: string; createdAt: Date; expiresAt: Date };

/** The links of a post that work at `now`, newest first; for whoever may edit it. */
export async function previewLinks(postId: string, now: Date): Promise<PreviewLinkRow[]> {
  return db.previewLink.findMany({
    where: { postId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, madeBy: true, createdAt: true, expiresAt: true },
  });
}
