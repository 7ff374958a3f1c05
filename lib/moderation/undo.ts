import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { holdReported } from '@/lib/reports/hold';
import { auditReports, reopenReports } from '@/lib/reports/settle';
import { isUuid } from '@/lib/text/uuid';
import { keptChanges } from './acts';
import { carryOut, holdResponses } from './change';
import { tellOutside } from './outside/tell';
import { UNDO_HOURS, undoableSince } from './rules';
import { learn } from './spam/learn';
import type { Taught } from './spam/lesson';
import type { Undone } from './views';

/** What came of undoing the acts of one press; `refused` says why one of them was passed over. */
export type UndonePress = Undone & { refused: string | null };

/**
 * Takes back the acts of one press, the last one first. One that is refused, like one that a colleague has undone
 * already, does not keep the others; refuses only when all are.
 */
export async function undoActs(
  actor: Actor,
  actIds: readonly string[],
  now: Date,
): Promise<Outcome<UndonePress>> {
  const whole: UndonePress = { changed: 0, left: 0, refused: null };
  const tags: string[] = [];
  let refusal = unknown;
  let undone = 0;
  for (const actId of actIds.toReversed()) {
    const outcome = await undoAct(actor, actId, now);
    if (!outcome.ok) {
      refusal = outcome;
      whole.refused = outcome.refusal.message;
      continue;
    }
    undone += 1;
    whole.changed += outcome.value.changed;
    whole.left += outcome.value.left;
    tags.push(...outcome.tags);
  }
  return undone > 0 ? done(whole, tags) : refusal;
}

/**
 * Puts back what an act did, anybody's, once and within a day: each response that still stands as the act left it
 * becomes what it was, with its own number, and the reports that the act settled are open again, and hold it when
 * they are enough by now; one that somebody has decided anew since is left, also when it came to the same, and one that
 * was edited since and would be shown; they are counted as such. Refuses who may not moderate, an unknown act, one that
 * is older, and one that is undone already.
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
    const held = await holdResponses(tx, [...kept.keys()]);
    const overruled = await overruledSince(tx, act, [...kept.keys()]);
    const back = held.flatMap((response) => {
      const was = kept.get(response.id);
      if (!was || was.to !== response.status || overruled.has(response.id)) return [];
      // Nobody has read the text that would be published.
      if (was.from === 'approved' && was.to !== 'approved' && response.editedAt && response.editedAt > act.at)
        return [];
      return [{ ...response, to: was.from, letIn: was.approvedAt, withdrawnAt: was.withdrawnAt }];
    });
    const changes = back.filter(({ status, to }) => status !== to);
    const tags = await carryOut(tx, actor, now, { action: 'response.undo', reason: '', changes });
    const open = await reopenReports(tx, back, act.at);
    await forgetVetting(tx, back, act.at);
    const reopened = back.filter(({ status, to }) => status === to);
    const told = { action: 'response.undo', reason: '' };
    await auditReports(tx, actor, now, { ...told, responses: reopened, open });
    const opened = back.filter(({ id, reportCount }) => (open.get(id) ?? 0) > reportCount);
    tags.push(
      ...(await holdReported(
        tx,
        opened.map(({ id }) => id),
        now,
      )),
    );
    await learn(tx, 'undo', changes);
    taught.push(...changes);
    await tx.moderationAct.update({ where: { id: actId }, data: { undoneAt: now }, select: { id: true } });
    return done({ changed: back.length, left: kept.size - back.length }, [...new Set(tags)]);
  });
  tellOutside(taught);
  return outcome;
}

const unknown = refuse('not-found', 'There is nothing to undo: that act is not known.');

/** Two who undo the same act wait here, before either holds a post. */
async function holdAct(tx: Tx, actId: string) {
  await tx.$executeRaw`SELECT 1 FROM "ModerationAct" WHERE id = ${actId}::uuid FOR UPDATE`;
  return tx.moderationAct.findUnique({
    where: { id: actId },
    select: { act: true, at: true, undoneAt: true, changes: true },
  });
}

/**
 * Which of these held responses somebody has decided since: after the act's own entry in the log, more decisions than
 * undos. An undo always takes back the last decision that stands, so a response is at this act again when they are even.
 * A decision is one about its status, and one that settled its reports and left it as it stood.
 */
async function overruledSince(
  tx: Tx,
  { act, at }: { act: string; at: Date },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT own."subjectId" AS id FROM "AuditLog" own
    WHERE own."subjectType" = 'response' AND own."subjectId" = ANY(${ids}::text[])
      AND own.action = ${`response.${act}`} AND own.at = ${at.toISOString()}::timestamptz
      AND 0 < (
        SELECT sum(CASE later.action WHEN 'response.undo' THEN -1 ELSE 1 END) FROM "AuditLog" later
        WHERE later."subjectType" = 'response' AND later."subjectId" = own."subjectId" AND later.id > own.id
          AND (later.before->>'status' IS DISTINCT FROM later.after->>'status'
            OR later.after->>'reportCount' IS NOT NULL)
      )`;
  return new Set(rows.map(({ id }) => id));
}

/** Reports from before an approval that is taken back count again. */
async function forgetVetting(tx: Tx, responses: readonly { id: string }[], at: Date) {
  await tx.comment.updateMany({
    where: { id: { in: responses.map(({ id }) => id) }, vettedAt: at },
    data: { vettedAt: null },
  });
}
