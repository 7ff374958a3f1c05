import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { lockPosts, patience } from '@/lib/comments/lock';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { announce } from '@/lib/subscriptions/announce';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine } from '@/lib/text/visible';
import { recount } from './recount';
import { type ModerationAct, statusAfter } from './rules';

/** Which responses, and why; the reason goes to the audit log. */
export type Decision = { ids: readonly string[]; reason?: string };

/** `changed` counts the responses that were not already so. */
export type Decided = { changed: number };

/** Responses in one act. */
const MOST = 500;

/**
 * Publishes responses, from whatever status. One approved for the first time gets the post's next number, in the
 * order they were written. A reply to a response that is not shown is published too: what it answers then
 * stands above it as a tombstone.
 */
export function approve(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'approve', decision, now);
}

/**
 * Puts responses back into the queue, from whatever status: the way back from an approval. One that was shown
 * keeps its number, and leaves a tombstone if it has replies.
 */
export function hold(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'hold', decision, now);
}

/** Takes responses for spam. One that was shown leaves a tombstone if it has replies, and keeps its number. */
export function markSpam(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'markSpam', decision, now);
}

/** Trashes responses. One that was shown leaves a tombstone if it has replies, and keeps its number. */
export function trash(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'trash', decision, now);
}

/** Takes responses out of spam or the trash: back into the thread if they were in it, else back to the queue. */
export function restore(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'restore', decision, now);
}

/**
 * All acts are alike: unknown ids, and responses that are already so, are left alone; the rest change together
 * with the numbers and counts of their posts and one audit row each. Refuses who may not moderate, and more
 * than 500 at once. Every actor takes the posts, then the responses, in one order, so none waits in a ring.
 */
async function decide(
  actor: Actor,
  act: ModerationAct,
  { ids, reason = '' }: Decision,
  now: Date,
): Promise<Outcome<Decided>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  const known = [...new Set(ids)].filter(isUuid);
  if (known.length > MOST) return refuse('invalid', `Choose at most ${MOST} responses at once.`);

  return db.$transaction(async (tx) => {
    const changes = (await holdResponses(tx, known))
      .map((response) => ({ ...response, to: statusAfter(act, response) }))
      .filter(({ status, to }) => status !== to);
    const postIds = [...new Set(changes.map(({ postId }) => postId))];

    const numbers = await giveNumbers(tx, changes);
    for (const { id, status, to, number, approvedAt } of changes) {
      await tx.comment.update({
        where: { id },
        data: {
          status: to,
          // The number is for ever; the instant goes when it is held again, so that a restore does not publish it.
          ...(to === 'approved' && { number: number ?? numbers.get(id), approvedAt: approvedAt ?? now }),
          ...(to === 'pending' && { approvedAt: null }),
        },
      });
      await audit(tx, actor, now, {
        action: `response.${act}`,
        subject: ['response', id],
        reason: cleanLine(reason),
        before: { status },
        after: { status: to },
      });
    }
    await recount(tx, changes);
    await announce(tx, [...numbers.keys()], now);
    return done({ changed: changes.length }, postIds.map(postTag));
  }, patience);
}

async function holdResponses(tx: Tx, ids: string[]) {
  // The post of a response never changes, so it can be read before it is held.
  const posts = await tx.comment.findMany({
    where: { id: { in: ids } },
    distinct: ['postId'],
    select: { postId: true },
  });
  await lockPosts(
    tx,
    posts.map(({ postId }) => postId),
  );
  await tx.$executeRaw`SELECT 1 FROM "Comment" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.comment.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      postId: true,
      sortPath: true,
      status: true,
      number: true,
      approvedAt: true,
      createdAt: true,
    },
  });
}

/** The numbers of those that are published for the first time, taken from their posts' counters. */
async function giveNumbers(
  tx: Tx,
  changes: readonly { id: string; postId: string; number: number | null; to: string }[],
): Promise<Map<string, number>> {
  const given = new Map<string, number>();
  const unnumbered = changes.filter(({ to, number }) => to === 'approved' && number === null);
  for (const postId of new Set(unnumbered.map((response) => response.postId))) {
    const first = unnumbered.filter((response) => response.postId === postId);
    const { nextNumber } = await tx.post.update({
      where: { id: postId },
      data: { nextNumber: { increment: first.length } },
      select: { nextNumber: true },
    });
    first.forEach(({ id }, index) => {
      given.set(id, nextNumber - first.length + index);
    });
  }
  return given;
}
