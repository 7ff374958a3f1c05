import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { formOf } from '../form';
import { move } from '../move';
import { missingToPublish } from '../rules';
import { inTransaction } from '../transaction';
import { type Chosen, holdToPlan } from './hold-to-plan';
import { leaveNextJob, moments } from './job';

/**
 * Has a saved post published at a moment that is still to come, or at another one than before: `{ at, which }` by the
 * clock of the site. Refuses who may not publish it, a time that is none, and a post that lacks what publication needs.
 */
export async function schedulePost(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<Chosen>> {
  return plan(actor, id, sent, now, 'schedule');
}

/** Gives up the plan to publish a post: it is a draft again. */
export async function cancelSchedule(actor: Actor, id: string, now: Date) {
  return move(actor, id, now, 'unschedule', () => ({ status: 'draft', publishAt: null }));
}

/**
 * Has a published post taken back from the readers at a moment, as `schedulePost` has it published. Refuses a moment at
 * which its update has not gone out yet, too.
 */
export async function scheduleEnd(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<Chosen>> {
  return plan(actor, id, sent, now, 'scheduleEnd');
}

/** Lets a published post stay, whatever moment was chosen for its end. */
export async function cancelEnd(actor: Actor, id: string, now: Date) {
  return move(actor, id, now, 'cancelEnd', () => ({ unpublishAt: null }));
}

const beforeUpdate = {
  at: ['The post is updated then or later. Choose a time after its update.'],
};

async function plan(actor: Actor, id: string, sent: unknown, now: Date, verb: 'schedule' | 'scheduleEnd') {
  return inTransaction<Chosen>(async (tx) => {
    const held = await holdToPlan(tx, actor, id, verb, sent, now);
    if (!held.ok) return held;
    const { post, at } = held.value;
    const missing = verb === 'schedule' ? missingToPublish(formOf(post)) : {};
    if (Object.keys(missing).length > 0) return refuse('invalid', 'Not scheduled yet.', missing);
    if (verb === 'scheduleEnd') {
      const update = await tx.plannedUpdate.findUnique({ where: { postId: id }, select: { at: true } });
      if (update && at <= update.at) return refuse('invalid', 'The end is not scheduled yet.', beforeUpdate);
    }

    const planned = { version: post.version, at };
    const before = verb === 'schedule' ? post.publishAt : post.unpublishAt;
    if (before?.getTime() === at.getTime()) return done(planned);
    const changes =
      verb === 'schedule' ? ({ status: 'scheduled', publishAt: at } as const) : { unpublishAt: at };
    const after = await tx.post.update({ where: { id }, data: changes, select: moments });
    await leaveNextJob(tx, id, after);
    await audit(tx, actor, now, {
      action: `post.${verb}`,
      subject: ['post', id],
      before: { status: post.status, at: before?.toISOString() },
      after: { status: changes.status ?? post.status, at: at.toISOString() },
    });
    return done(planned);
  });
}
