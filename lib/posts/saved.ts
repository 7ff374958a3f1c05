import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';

/** Which of these ids (UUIDs, a hundred at most) are posts already, trashed ones too; none for who may not write. */
export async function savedAmong(actor: Actor, ids: string[]): Promise<string[]> {
  if (!may(actor, 'post.write')) return [];
  const posts = await db.post.findMany({ where: { id: { in: ids.slice(0, 100) } }, select: { id: true } });
  return posts.map(({ id }) => id);
}

/** The newest version of a post that someone other than this person saved; 0 when nobody did. */
export async function savedByOthers(personId: string, postId: string): Promise<number> {
  const last = await db.revision.findFirst({
    where: { postId, OR: [{ authorId: null }, { authorId: { not: personId } }] },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  return last?.version ?? 0;
}
