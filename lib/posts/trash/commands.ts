import 'server-only';
import { audit } from '@/lib/audit';
import { lockPosts, patience } from '@/lib/comments/lock';
import { db } from '@/lib/db';
import { theSite } from '../by-itself';
import { trashedBefore } from './rules';

/** Deletes for good, with all that hangs on it, what has been in the trash for thirty days at `now`. */
export async function emptyTrash(now: Date): Promise<void> {
  const where = { status: 'trashed', trashedAt: { lte: trashedBefore(now) } } as const;
  const old = await db.post.findMany({ where, select: { id: true } });
  for (const { id } of old) {
    await db.$transaction(async (tx) => {
      await lockPosts(tx, [id]);
      // Someone may have restored it in the meantime.
      const post = await tx.post.findUnique({
        where: { id, ...where },
        select: { title: true, permalink: true, trashedAt: true, responseCount: true },
      });
      if (!post) return;
      const before = { ...post, trashedAt: post.trashedAt?.toISOString() };
      await audit(tx, null, now, { action: 'post.delete', subject: ['post', id], before }, theSite);
      await tx.post.delete({ where: { id }, select: { id: true } });
    }, patience);
  }
}
