import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { type HeldPost, holdPost, subjectOf } from '../hold';
import { noSuchPost, refuseActor } from '../refusals';
import { can } from '../rules';
import { momentForm } from './schema';

/** A moment that was chosen, and the version of the text in hand. */
export type Chosen = { version: number; at: Date };

const cannot = {
  schedule: 'Only a post that is not published can be scheduled.',
  scheduleEnd: 'This post is not published.',
  scheduleUpdate: 'This post is not published.',
};

/**
 * Holds a post for which a moment is being chosen: `{ at, which }` by the clock of the site. Refuses who may not publish
 * it, a post of the wrong status, and a time that is none or is past.
 */
export async function holdToPlan(
  tx: Tx,
  actor: Actor,
  id: string,
  verb: keyof typeof cannot,
  sent: unknown,
  now: Date,
): Promise<Outcome<{ post: HeldPost; at: Date }>> {
  const { timeZone } = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const post = await holdPost(tx, id, now);
  if (!post) return actor ? noSuchPost : refuseActor(actor);
  if (!may(actor, 'post.publish', subjectOf(post))) return refuseActor(actor);
  if (!can(verb, post.status)) return refuse('invalid', cannot[verb]);
  const { data: at, error } = momentForm(timeZone, now).safeParse(sent);
  return error ? invalid(error) : done({ post, at });
}
