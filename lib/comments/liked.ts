import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { viewerOf } from './own';

/** Likes of one reader that are shown on one post. */
const MOST = 500;

/** The responses of a post that whoever asks likes, the latest 500: by account, else by browser. */
export async function liked(
  postId: string,
  { actor, browserToken }: { actor: Actor; browserToken: string | null },
): Promise<string[]> {
  const { userId, browserHash } = viewerOf(actor, browserToken);
  if (!userId && !browserHash) return [];
  const likes = await db.like.findMany({
    where: { ...(userId ? { userId } : { browserHash }), comment: { postId } },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { commentId: true },
  });
  return likes.map(({ commentId }) => commentId);
}
