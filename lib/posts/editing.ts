import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';

/** Seconds after which somebody who has not said so again is not editing any more; the form says it every ten. */
const stays = 30;

/** Somebody else who has the post open in the desk. */
export type Editor = { id: string; name: string; since: Date };

/**
 * Says that the actor has a post open, and answers who else has, first come first. Nothing is locked by it. Nobody
 * for who may not edit the post, and for a post that is not saved yet.
 */
export async function keepEditing(actor: Actor, postId: string, now: Date): Promise<Editor[]> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: { kind: true, authors: { select: { userId: true } } },
  });
  if (!actor || !post) return [];
  if (!may(actor, 'post.edit', { kind: post.kind, authorIds: post.authors.map(({ userId }) => userId) }))
    return [];
  const expiresAt = new Date(now.getTime() + stays * 1000);
  await db.editing.deleteMany({ where: { postId, expiresAt: { lt: now } } });
  await db.editing.upsert({
    where: { postId_userId: { postId, userId: actor.id } },
    create: { postId, userId: actor.id, since: now, expiresAt },
    update: { expiresAt },
  });
  const others = await db.editing.findMany({
    where: { postId, userId: { not: actor.id } },
    orderBy: [{ since: 'asc' }, { userId: 'asc' }],
    select: { since: true, user: { select: { id: true, name: true } } },
  });
  return others.map(({ since, user }) => ({ ...user, since }));
}

/** The actor has closed the post. */
export async function stopEditing(actor: Actor, postId: string) {
  if (actor) await db.editing.deleteMany({ where: { postId, userId: actor.id } });
}
