import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may, type Verb } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/generated/prisma/client';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { foldWaiting } from './fold';
import { type HeldPost, holdPost, subjectOf } from './hold';
import { pagesWith } from './pages';
import { endPlan } from './planned';
import { noSuchPost, refuseActor } from './refusals';
import { can, type PostVerb } from './rules';
import { inTransaction } from './transaction';

type Move = Exclude<PostVerb, 'save' | 'publish' | 'schedule' | 'scheduleEnd' | 'scheduleUpdate'>;

const asks = {
  unpublish: 'post.publish',
  submit: 'post.edit',
  sendBack: 'post.edit',
  unschedule: 'post.publish',
  cancelEnd: 'post.publish',
  trash: 'post.trash',
  restore: 'post.trash',
} as const satisfies Record<Move, Verb>;

const cannot: Record<Move, string> = {
  unpublish: 'This post is not published.',
  submit: 'Only a draft can be sent for review.',
  sendBack: 'This post does not wait for review.',
  unschedule: 'This post is not scheduled. Perhaps it is published by now.',
  cancelEnd: 'This post is not published.',
  trash: 'This post is in the trash already.',
  restore: 'This post is not in the trash.',
};

type Said = {
  /** For the log. */
  reason?: string;
  /** What else this post is refused for. */
  unless?: (post: HeldPost) => ReturnType<typeof refuse> | null;
};

/**
 * Changes the standing of a post and nothing of the text that editors have in hand, so its version stays. Refuses who may not, a post that
 * is gone, and a verb that its status does not know.
 */
export async function move(
  actor: Actor,
  id: string,
  now: Date,
  verb: Move,
  changes: (post: HeldPost) => Prisma.PostUpdateInput,
  { reason = '', unless = () => null }: Said = {},
): Promise<Outcome<{ version: number }>> {
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, id, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!may(actor, asks[verb], subjectOf(post))) return refuseActor(actor);
    if (!can(verb, post.status)) return refuse('invalid', cannot[verb]);
    const other = unless(post);
    if (other) return other;

    const { status } = await tx.post.update({ where: { id }, data: changes(post), select: { status: true } });
    if (status !== 'published') await endPlan(tx, id);
    const folds = status !== 'published' && status !== 'trashed';
    const moved = folds ? await foldWaiting(tx, post, now) : [];
    await audit(tx, actor, now, {
      action: `post.${verb}`,
      subject: ['post', id],
      reason,
      before: { status: post.status },
      after: { status },
    });
    const seen = post.status === 'published' || status === 'published';
    const tags = seen ? pagesWith(id, subjectOf(post).authorIds, [], true) : [];
    return done({ version: post.version }, [...tags, ...moved]);
  });
}
