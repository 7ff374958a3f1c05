import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { recount } from '@/lib/moderation/recount';
import { done, type Outcome, refuse } from '@/lib/outcome';
import type { Responded, Sending } from './commands';
import { holdOwn, responded } from './hold-own';
import { holdSettings } from './lock';
import { withdrawableUntil } from './own-rules';

/**
 * Takes one's own response out of the thread, for good as far as its writer goes; it lies among the trashed, where
 * moderators find it, and from where it comes back only into the queue. One that was shown leaves a tombstone if it has replies. Refuses what is not one's own or past
 * its time. Answers the number that it had, by which its tombstone is found.
 */
export async function withdraw(
  actor: Actor,
  commentId: string,
  sending: Sending,
): Promise<Outcome<Responded>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not respond.');
  const { now } = sending;

  return db.$transaction(async (tx) => {
    const { editMinutes } = await holdSettings(tx);
    const held = await holdOwn(tx, actor, commentId, editMinutes, sending);
    if (!held.ok) return held;
    const { response, permalink, facts } = held.value;
    const until = withdrawableUntil(facts, now);
    if (!until.ok) return until;

    const { id, status } = response;
    await tx.comment.update({
      where: { id },
      // What its writer took back is not published by a restore: it waits to be let in again.
      data: { status: 'trashed', withdrawnAt: now, approvedAt: null },
      select: { id: true },
    });
    await recount(tx, [{ ...response, to: 'trashed' }]);
    await audit(tx, actor, now, {
      action: 'response.withdraw',
      subject: ['response', id],
      before: { status },
      after: { status: 'trashed' },
    });
    const tags = status === 'approved' ? [postTag(response.postId)] : [];
    return done({ ...responded(response, permalink, 'trashed'), number: response.number }, tags);
  });
}
