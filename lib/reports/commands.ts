import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Sending } from '@/lib/comments/commands';
import { lockPosts, waitForNeighbours } from '@/lib/comments/lock';
import { browserHash } from '@/lib/comments/writer';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { networkAt } from '@/lib/networks/keys';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isPublished } from '@/lib/posts/published';
import { holdReported } from './hold';
import { saidBefore, saysMuch } from './limits';
import { reportForm } from './schema';

/** `held` is whether this report took the response back to the moderators. */
export type Reported = { held: boolean };

/**
 * Tells the moderators of a response that is shown. `fields` is the form as it arrived. With as many different
 * readers as the setting says since a moderator last approved it, the response is held, in the same transaction
 * and under the lock of its post, so that reports sent at once hold it once. Refuses what the form does not take, a
 * response that is not shown, a second report of the same reader, and the eleventh in an hour. A report leaves no
 * audit row: it is one; the holding does.
 */
export async function report(actor: Actor, fields: unknown, sending: Sending): Promise<Outcome<Reported>> {
  if (!may(actor, 'response.report')) return refuse('forbidden', 'You may not report responses.');
  const parsed = reportForm.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { commentId, reason, note } = parsed.data;
  const { now, address } = sending;
  const network = await networkAt(address, now);
  const reporter = {
    userId: actor?.id ?? null,
    browserHash: browserHash(sending.browserToken),
    networkHashes: network.hashes,
  };

  return db.$transaction(async (tx) => {
    await waitForNeighbours(tx, address);
    if (!(await holdShown(tx, commentId))) return refuse('not-found', 'That response is not shown any more.');
    const refused = (await saidBefore(tx, commentId, reporter)) ?? (await saysMuch(tx, reporter, now));
    if (refused) return refused;

    const { networkHashes: _, ...known } = reporter;
    const traces = { ...known, addressHash: network.hash };
    await tx.report.create({ data: { commentId, reason, note, ...traces, createdAt: now } });
    await tx.comment.update({ where: { id: commentId }, data: { reportCount: { increment: 1 } } });

    const tags = await holdReported(tx, [commentId], now);
    return done({ held: tags.length > 0 }, tags);
  });
}

/** The response as readers see it, its post held so that nobody decides about it meanwhile; null when not shown. */
async function holdShown(tx: Tx, id: string) {
  const named = await tx.comment.findUnique({ where: { id }, select: { postId: true } });
  if (!named) return null;
  await lockPosts(tx, [named.postId]);
  return tx.comment.findUnique({
    where: { id, status: 'approved', post: isPublished },
    select: { id: true },
  });
}
