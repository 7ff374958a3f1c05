import 'server-only';
import { audit } from '@/lib/audit';
import { lockPosts } from '@/lib/comments/lock';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { theSite } from '../by-itself';
import { trashedBefore } from './rules';

/** Deletes for good, with all that hangs on it, what has been in the trash for thirty days at `now`. One that fails stays. */
export async function emptyTrash(now: Date): Promise<void> {
  const old = await db.post.findMany({ where: longInTrash(now), select: { id: true } });
  for (const { id } of old) {
    await deleteOne(id, now).catch((err) => log.error({ err, id }, 'a post stays in the trash'));
  }
}

async function deleteOne(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockPosts(tx, [id]);
    // Someone may have restored it in the meantime.
    const post = await tx.post.findUnique({
      where: { id, ...longInTrash(now) },
      select: { title: true, permalink: true, trashedAt: true, responseCount: true },
    });
    if (!post) return;
    const before = { ...post, trashedAt: post.trashedAt?.toISOString() };
    await audit(tx, null, now, { action: 'post.delete', subject: ['post', id], before }, theSite);
    await tx.post.delete({ where: { id }, select: { id: true } });
  });
}

const longInTrash = (now: Date) => ({ status: 'trashed', trashedAt: { lte: trashedBefore(now) } }) as const;
