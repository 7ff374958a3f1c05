import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { formOf } from '../form';
import { holdPost, subjectOf } from '../hold';
import { move } from '../move';
import { noSuchPost, refuseActor } from '../refusals';
import { can, missingToPublish } from '../rules';
import { inTransaction } from '../transaction';
import { leaveJob } from './job';
import { momentForm } from './schema';

type Planned = { version: number; at: Date };

/**
 * Has a saved post published at a moment that is still to come, or at another one than before: `{ at, which }` by the
 * clock of the site. Refuses who may not publish it, a time that is none, and a post that lacks what publication needs.
 */
export async function schedulePost(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<Planned>> {
  return plan(actor, id, sent, now, 'schedule');
}

/** Gives up the plan to publish a post: it is a draft again. */
export async function cancelSchedule(actor: Actor, id: string, now: Date) {
  return move(actor, id, now, 'unschedule', () => ({ status: 'draft', publishAt: null }));
}

/** Has a published post taken back from the readers at a moment, as `schedulePost` has it published. */
export async function scheduleEnd(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Outcome<Planned>> {
  return plan(actor, id, sent, now, 'scheduleEnd');
}

/** Lets a published post stay, whatever moment was chosen for its end. */
export async function cancelEnd(actor: Actor, id: string, now: Date) {
  return move(actor, id, now, 'cancelEnd', () => ({ unpublishAt: null }));
}

const cannot = {
  schedule: 'Only a post that is not published can be scheduled.',
  scheduleEnd: 'This post is not published.',
};

async function plan(actor: Actor, id: string, sent: unknown, now: Date, verb: 'schedule' | 'scheduleEnd') {
  return inTransaction<Planned>(async (tx) => {
    const { timeZone } = await tx.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { timeZone: true },
    });
    const post = await holdPost(tx, id, now);
    if (!post) return actor ? noSuchPost : refuseActor(actor);
    if (!may(actor, 'post.publish', subjectOf(post))) return refuseActor(actor);
    if (!can(verb, post.status)) return refuse('invalid', cannot[verb]);
    const { data: at, error } = momentForm(timeZone, now).safeParse(sent);
    if (error) return invalid(error);
    const missing = verb === 'schedule' ? missingToPublish(formOf(post)) : {};
    if (Object.keys(missing).length > 0) return refuse('invalid', 'Not scheduled yet.', missing);

    const planned = { version: post.version, at };
    const before = verb === 'schedule' ? post.publishAt : post.unpublishAt;
    if (before?.getTime() === at.getTime()) return done(planned);
    const changes =
      verb === 'schedule' ? ({ status: 'scheduled', publishAt: at } as const) : { unpublishAt: at };
    await tx.post.update({ where: { id }, data: changes, select: { id: true } });
    await leaveJob(tx, id, at);
    await audit(tx, actor, now, {
      action: `post.${verb}`,
      subject: ['post', id],
      before: { status: post.status, at: before?.toISOString() },
      after: { status: changes.status ?? post.status, at: at.toISOString() },
    });
    return done(planned);
  });
}
