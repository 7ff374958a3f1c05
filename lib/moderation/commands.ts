import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { auditReports, settleReports } from '@/lib/reports/settle';
import { announce } from '@/lib/subscriptions/announce';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine } from '@/lib/text/visible';
import { recordAct } from './acts';
import { carryOut, holdResponses } from './change';
import { meanwhile } from './decided';
import { tellOutside } from './outside/tell';
import { type ModerationAct, settlesReports, statusAfter } from './rules';
import { type Seen, standsAsSeen } from './seen';
import { learn } from './spam/learn';
import type { Taught } from './spam/lesson';
import type { Meanwhile } from './views';

/**
 * Which responses, and why; the reason goes to the audit log. `seen` is how the moderator saw them: one that
 * stands otherwise by now, or whose text was edited, is left. Without it, or for ids that it leaves out, they are
 * taken as they stand.
 */
export type Decision = {
  ids: readonly string[];
  reason?: string;
  seen?: ReadonlyMap<string, Seen>;
};

/**
 * `changed` counts the responses that were not already so, or whose reports were settled, and `actId` names the act for an undo, null when nothing
 * changed; `meanwhile` are those that somebody had decided, or edited, since they were seen.
 */
export type Decided = { changed: number; actId: string | null; meanwhile: Meanwhile[] };

/** Responses in one act. */
export const MOST = 500;

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

/** Settles the open reports of responses and leaves these as they are. */
export function dismissReports(actor: Actor, decision: Decision, now: Date): Promise<Outcome<Decided>> {
  return decide(actor, 'dismissReports', decision, now);
}

/**
 * All acts are alike: unknown ids, and responses that are already so and have no reports that the act answers, are
 * left alone; the rest change together with the numbers and counts of their posts and one audit row each, and the act
 * is kept for an undo. Refuses who may not moderate, and more than 500 at once.
 */
export async function decide(
  actor: Actor,
  act: ModerationAct,
  { ids, reason = '', seen = new Map() }: Decision,
  now: Date,
): Promise<Outcome<Decided>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  const known = [...new Set(ids)].filter(isUuid);
  if (known.length > MOST) return refuse('invalid', `Choose at most ${MOST} responses at once.`);

  const taught: Taught[] = [];
  const outcome = await db.$transaction(async (tx) => {
    const held = await holdResponses(tx, known);
    const current = held.filter((response) => standsAsSeen(response, seen.get(response.id)));
    const settles = settlesReports(act);
    const touched = current
      .map((response) => ({ ...response, to: statusAfter(act, response) }))
      .filter(({ status, to, reportCount }) => status !== to || (settles && reportCount > 0));
    const changes = touched.filter(({ status, to }) => status !== to);

    const told = { action: `response.${act}`, reason: cleanLine(reason) };
    const tags = await carryOut(tx, actor, now, { ...told, changes });
    const kept = touched.filter(({ status, to }) => status === to);
    await auditReports(tx, actor, now, { ...told, responses: kept });
    if (act === 'approve') await markVetted(tx, current, now);
    if (settles) await settleReports(tx, current, now);
    const published = changes.filter(({ to }) => to === 'approved');
    await announce(
      tx,
      published.map(({ id }) => id),
      now,
    );
    const actId = await recordAct(tx, actor, now, act, touched);
    await learn(tx, act, changes);
    taught.push(...changes);
    return done({ changed: touched.length, actId, meanwhile: await meanwhile(held, seen, tx) }, tags);
  });
  tellOutside(taught);
  return outcome;
}

/** A moderator has let them in by hand: reports from before do not hold them again. */
async function markVetted(tx: Tx, responses: readonly { id: string }[], now: Date) {
  await tx.comment.updateMany({
    where: { id: { in: responses.map(({ id }) => id) } },
    data: { vettedAt: now },
  });
}
