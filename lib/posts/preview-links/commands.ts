import 'server-only';
import { randomBytes } from 'node:crypto';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { holdPost, subjectOf } from '../hold';
import { noSuchPost, refuseActor } from '../refusals';
import { inTransaction } from '../transaction';
import { endOf, previewPath } from './rules';
import { linkForm } from './schema';
import { hashOf } from './token';

/** Links that a post has at most at a time. */
const MOST = 20;

/**
 * Makes a link at which somebody without an account reads the saved text of a post for `days`: the one that goes out, or
 * `withChanges` the one that its editors have in hand. Answers its path, which is
 * known to nobody afterwards: a hash is kept. Refuses who may not edit the post, and a post that has many.
 */
export async function makePreviewLink(
  actor: Actor,
  postId: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<{ path: string; expiresAt: Date }>> {
  const { data, error } = linkForm.safeParse(sent);
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, postId, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!actor || !may(actor, 'post.edit', subjectOf(post))) return refuseActor(actor);
    if (error) return invalid(error);
    if (post.status === 'trashed') return refuse('invalid', 'This post is in the trash. Restore it first.');
    const count = await tx.previewLink.count({ where: { postId, expiresAt: { gt: now } } });
    if (count >= MOST) return refuse('limited', `A post has at most ${MOST} links. Revoke one first.`);

    const token = randomBytes(32).toString('base64url');
    const { days, withChanges } = data;
    const expiresAt = endOf(days, now);
    await tx.previewLink.create({
      data: { postId, tokenHash: hashOf(token), madeBy: actor.name, createdAt: now, expiresAt, withChanges },
      select: { id: true },
    });
    const after = { until: expiresAt.toISOString() };
    await audit(tx, actor, now, { action: 'post.makePreviewLink', subject: ['post', postId], after });
    return done({ path: previewPath(token), expiresAt });
  });
}

/** Ends a link at once. One that has ended already is no trouble. Refuses who may not edit the post. */
export async function revokePreviewLink(
  actor: Actor,
  postId: string,
  linkId: string,
  now: Date,
): Promise<Outcome> {
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, postId, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!may(actor, 'post.edit', subjectOf(post))) return refuseActor(actor);
    if (!isUuid(linkId)) return done(undefined);
    const { count } = await tx.previewLink.deleteMany({ where: { id: linkId, postId } });
    if (count > 0)
      await audit(tx, actor, now, { action: 'post.revokePreviewLink', subject: ['post', postId] });
    return done(undefined);
  });
}

/** Forgets links that have ended. */
export async function forgetPreviewLinks(now: Date): Promise<void> {
  await db.previewLink.deleteMany({ where: { expiresAt: { lte: now } } });
}
