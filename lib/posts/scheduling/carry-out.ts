import 'server-only';
import { audit } from '@/lib/audit';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome } from '@/lib/outcome';
import { purgePages } from '@/lib/purges/commands';
import { theSite } from '../by-itself';
import { foldWaiting } from '../fold';
import { type HeldPost, holdPost, subjectOf } from '../hold';
import { pagesWith } from '../pages';
import { endPlan } from '../planned';
import { takenBack } from '../taken-back';
import { inTransaction } from '../transaction';
import { goOut } from './go-out';
import { leaveJob, moments, nextOf } from './job';
import { type Due, dueAt, nextMoment } from './rules';
import { sendUpdate } from './send-update';

/**
 * Does with one post what is due at `now`, and says what that was: it is published as of the moment that was chosen, is
 * updated, or taken back. Nothing when its moment has not come, is another one by now, or was seen to already, so that a
 * job may be early, late or done twice. The pages that it changes are made anew everywhere.
 */
export async function carryOut(postId: string, now: Date): Promise<Outcome<Due | null>> {
  // Most of the jobs that are done twice end here, without keeping anyone waiting.
  const seen = await db.post.findUnique({ where: { id: postId }, select: moments });
  if (!seen || !nextOf(seen)) return done(null);
  return inTransaction<Due | null>(async (tx) => {
    const post = await holdPost(tx, postId, now);
    if (!post) return done(null);
    const update = await tx.plannedUpdate.findUnique({ where: { postId } });
    const planned = { ...post, updateAt: update?.at ?? null };
    const moment = nextMoment(planned);
    const due = dueAt(planned, now);
    // A job that came too early is the only one there was, and a post may have two moments.
    const next = due === 'update' ? post.unpublishAt : due ? null : moment;
    if (next) await leaveJob(tx, postId, next);
    if (!moment || !due) return done(null);
    const tags = await (due === 'publish'
      ? goOut(tx, post, moment, now)
      : due === 'update' && update
        ? sendUpdate(tx, post, update, now)
        : comeBack(tx, post, now));
    await purgePages(tx, tags);
    return done(due, tags);
  });
}

async function comeBack(tx: Tx, post: HeldPost, now: Date): Promise<string[]> {
  await tx.post.update({ where: { id: post.id }, data: takenBack, select: { id: true } });
  await endPlan(tx, post.id);
  const moved = await foldWaiting(tx, post, now);
  const entry = {
    action: 'post.unpublish',
    subject: ['post', post.id],
    before: { status: post.status },
    after: { status: 'draft', at: post.unpublishAt?.toISOString() },
  } as const;
  await audit(tx, null, now, entry, theSite);
  return [...pagesWith(post.id, subjectOf(post).authorIds, [], true), ...moved];
}
