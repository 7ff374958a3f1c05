import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { lockPosts, patience } from '@/lib/comments/lock';
import { db } from '@/lib/db';
import type { Decided } from '@/lib/moderation/commands';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine } from '@/lib/text/visible';
import { auditReports, settleReports } from './settle';

/**
 * Settles the open reports of responses and leaves these as they are. Answers how many had any. Refuses who may not
 * moderate.
 */
export async function dismissReports(
  actor: Actor,
  { ids, reason = '' }: { ids: readonly string[]; reason?: string },
  now: Date,
): Promise<Outcome<Decided>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  return db.$transaction(async (tx) => {
    // The post of a response never changes, so it can be read before it is held.
    const named = await tx.comment.findMany({
      where: { id: { in: ids.filter(isUuid) }, reportCount: { gt: 0 } },
      select: { id: true, postId: true },
    });
    await lockPosts(
      tx,
      named.map(({ postId }) => postId),
    );
    const reported = await tx.comment.findMany({
      where: { id: { in: named.map(({ id }) => id) }, reportCount: { gt: 0 } },
      select: { id: true, reportCount: true },
    });
    await settleReports(tx, reported, now);
    const told = { action: 'response.dismissReports', reason: cleanLine(reason) };
    await auditReports(tx, actor, now, { ...told, responses: reported });
    return done({ changed: reported.length, actId: null, meanwhile: [] });
  }, patience);
}
