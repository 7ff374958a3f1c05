import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { patience } from '@/lib/comments/lock';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { keptChanges } from './acts';
import { carryOut, holdResponses } from './change';
import { tellOutside } from './outside/tell';
import { UNDO_HOURS, undoableSince } from './rules';
import { learn } from './spam/learn';
import type { Taught } from './spam/lesson';
import type { Undone } from './views';

/**
 * Puts back what an act did, anybody's, once and within a day: each response that still stands as the act left it
 * becomes what it was, with its own number; one that somebody has decided anew since is left, and counted as such.
 * Refuses who may not moderate, an unknown act, one that is older, and one that is undone already.
 */
export async function undoAct(actor: Actor, actId: string, now: Date): Promise<Outcome<Undone>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  if (!isUuid(actId)) return unknown;

  const taught: Taught[] = [];
  const outcome = await db.$transaction(async (tx) => {
    const act = await holdAct(tx, actId);
    if (!act) return unknown;
    if (act.undoneAt) return refuse('conflict', 'Someone has undone that already.');
    if (act.at <= undoableSince(now)) {
      return refuse(
        'conflict',
        `That was more than ${UNDO_HOURS} hours ago. Decide anew about each response instead.`,
      );
    }
    const kept = new Map(keptChanges.parse(act.changes).map((change) => [change.id, change]));
    const changes = (await holdResponses(tx, [...kept.keys()])).flatMap((response) => {
      const was = kept.get(response.id);
      if (!was || was.to !== response.status) return [];
      return [{ ...response, to: was.from, letIn: was.approvedAt, withdrawnAt: was.withdrawnAt }];
    });
    const tags = await carryOut(tx, actor, now, { action: 'response.undo', reason: '', changes });
    await learn(tx, 'undo', changes);
    taught.push(...changes);
    await tx.moderationAct.update({ where: { id: actId }, data: { undoneAt: now }, select: { id: true } });
    return done({ changed: changes.length, left: kept.size - changes.length }, tags);
  }, patience);
  tellOutside(taught);
  return outcome;
}

const unknown = refuse('not-found', 'There is nothing to undo: that act is not known.');

/** Two who undo the same act wait here, before either holds a post. */
async function holdAct(tx: Tx, actId: string) {
  await tx.$executeRaw`SELECT 1 FROM "ModerationAct" WHERE id = ${actId}::uuid FOR UPDATE`;
  return tx.moderationAct.findUnique({
    where: { id: actId },
    select: { at: true, undoneAt: true, changes: true },
  });
}
