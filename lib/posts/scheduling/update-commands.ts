import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/generated/prisma/client';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { formOf } from '../form';
import { holdPost, subjectOf } from '../hold';
import { endPlan } from '../planned';
import { noSuchPost, refuseActor } from '../refusals';
import { missingToPublish } from '../rules';
import { inTransaction } from '../transaction';
import { textInHand, waitingSelect } from '../waiting';
import { type Chosen, holdToPlan } from './hold-to-plan';
import { leaveNextJob } from './job';

/**
 * Has the changes to a published post that wait go to its readers at a moment: `{ at, which }` by the clock of the site.
 * They go out as they are now; what is saved later waits on, until this is asked for again. Refuses who may not publish
 * the post, when nothing waits, a time that is none or comes after the end of the post, and what publication lacks.
 */
export async function scheduleUpdate(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<Chosen>> {
  return inTransaction(async (tx) => {
    const held = await holdToPlan(tx, actor, id, 'scheduleUpdate', sent, now);
    if (!held.ok) return held;
    const { post, at } = held.value;
    const { version, unpublishAt } = post;
    const waited = await tx.waitingChanges.findUnique({ where: { postId: id }, select: waitingSelect });
    if (!waited) return refuse('invalid', 'No changes are waiting any more.');
    if (unpublishAt && unpublishAt <= at)
      return refuse('invalid', tooLate, {
        at: ['The post is unpublished before that. Choose an earlier time.'],
      });
    const missing = missingToPublish(textInHand(waited, formOf(post)));
    if (Object.keys(missing).length > 0) return refuse('invalid', tooLate, missing);

    const before = await tx.plannedUpdate.findUnique({ where: { postId: id } });
    if (before?.at.getTime() === at.getTime() && before.version === version) return done({ version, at });
    const plan = {
      ...{ at, version, plannedAt: now, plannedById: actor?.id ?? null },
      form: waited.form ?? Prisma.JsonNull,
    };
    await tx.plannedUpdate.upsert({
      where: { postId: id },
      create: { postId: id, ...plan },
      update: plan,
      select: { postId: true },
    });
    await leaveNextJob(tx, id, { ...post, plannedUpdate: { at } });
    await audit(tx, actor, now, {
      action: 'post.scheduleUpdate',
      subject: ['post', id],
      before: { at: before?.at.toISOString(), version: before?.version },
      after: { at: at.toISOString(), version },
    });
    return done({ version, at });
  });
}

const tooLate = 'The update is not scheduled yet.';

/** Gives up the plan to update a post; its changes wait on. Refuses who may not publish it, and when nothing is planned. */
export async function cancelUpdate(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<{ version: number }>> {
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, id, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!may(actor, 'post.publish', subjectOf(post))) return refuseActor(actor);
    if (!(await endPlan(tx, id)))
      return refuse('invalid', 'No update is planned any more. Perhaps it has gone out.');
    await audit(tx, actor, now, { action: 'post.cancelUpdate', subject: ['post', id] });
    return done({ version: post.version });
  });
}
