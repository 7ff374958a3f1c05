import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { type Decided, decide, MOST } from './commands';
import type { ModerationAct } from './rules';

/** A whole list of the queue: its status, and the post when it is of one, as it stood when it was shown. */
export type Listed = { status: CommentStatus; postId?: string; shownAt: Date };

/** What one step did, and how many of the list are still to come. */
export type Swept = Decided & { rest: number };

/**
 * Does one act to the newest 500 of a list, however many pages it has: called again until nothing is left. What was
 * written or edited after the list was shown is not of it. Each step is an act of its own, with its own undo. Refuses who may
 * not moderate, and an act that would leave the list as it is.
 */
export async function sweep(
  actor: Actor,
  act: ModerationAct,
  { status, postId, shownAt }: Listed,
  reason: string,
  now: Date,
): Promise<Outcome<Swept>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  const where = {
    status,
    postId,
    createdAt: { lte: shownAt },
    OR: [{ editedAt: null }, { editedAt: { lte: shownAt } }],
  };
  const rows = await db.comment.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, editedAt: true },
  });
  const seen = new Map(rows.map(({ id, editedAt }) => [id, { status, editedAt }]));
  const outcome = await decide(actor, act, { ids: [...seen.keys()], seen, reason }, now);
  if (!outcome.ok) return outcome;
  const { changed, meanwhile } = outcome.value;
  if (rows.length > 0 && changed === 0 && meanwhile.length === 0)
    return refuse('invalid', 'These are all as you want them already.');
  return done({ ...outcome.value, rest: await db.comment.count({ where }) }, outcome.tags);
}
