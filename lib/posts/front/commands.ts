import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postsTag, postTag } from '@/lib/cache-tags';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { holdPost, subjectOf } from '../hold';
import { noSuchPost, refuseActor } from '../refusals';
import { inTransaction } from '../transaction';
import { frontForm } from './schema';

/**
 * Chooses how a post stands on the home page: `{ sticky, featured }`. It may be chosen before the post is published.
 * Refuses who may not, and a post in the trash.
 */
export async function placeOnFront(actor: Actor, id: string, sent: unknown, now: Date): Promise<Outcome> {
  const { data, error } = frontForm.safeParse(sent);
  if (error) return invalid(error);
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, id, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!may(actor, 'post.feature', subjectOf(post))) return refuseActor(actor);
    if (post.status === 'trashed') return refuse('invalid', 'This post is in the trash. Restore it first.');
    const before = { sticky: post.sticky, featured: post.featured };
    if (before.sticky === data.sticky && before.featured === data.featured) return done(undefined);
    await tx.post.update({ where: { id }, data, select: { id: true } });
    await audit(tx, actor, now, { action: 'post.feature', subject: ['post', id], before, after: data });
    return done(undefined, post.status === 'published' ? [postTag(id), postsTag] : []);
  });
}
