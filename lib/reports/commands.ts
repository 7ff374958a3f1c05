import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may, roleMay } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import type { Sending } from '@/lib/comments/commands';
import { lockPosts, patience, waitForNeighbours } from '@/lib/comments/lock';
import { browserHash } from '@/lib/comments/writer';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { recount } from '@/lib/moderation/recount';
import { networkAt } from '@/lib/networks/keys';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { saidBefore, saysMuch } from './limits';
import { reasonWords, reportsHold } from './rules';
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
    const response = await holdShown(tx, commentId, now);
    if (!response) return refuse('not-found', 'That response is not shown any more.');
    const refused = (await saidBefore(tx, commentId, reporter)) ?? (await saysMuch(tx, reporter, now));
    if (refused) return refused;

    const { networkHashes: _, ...known } = reporter;
    const traces = { ...known, addressHash: network.hash };
    await tx.report.create({ data: { commentId, reason, note, ...traces, createdAt: now } });
    await tx.comment.update({ where: { id: commentId }, data: { reportCount: { increment: 1 } } });

    const { reportsHold: holdAt } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const reporters = await reportersOf(tx, response);
    const byStaff = response.user !== null && roleMay(response.user.role, 'response.publishUnheld');
    const held = reportsHold({ reporters, holdAt, byStaff });
    if (held) await holdReported(tx, response, now);
    return done({ held }, held ? [postTag(response.postId)] : []);
  }, patience);
}

type Shown = NonNullable<Awaited<ReturnType<typeof holdShown>>>;

/** The response as readers see it, its post held so that nobody decides about it meanwhile; null when not shown. */
async function holdShown(tx: Tx, id: string, now: Date) {
  const named = await tx.comment.findUnique({ where: { id }, select: { postId: true } });
  if (!named) return null;
  await lockPosts(tx, [named.postId]);
  return tx.comment.findUnique({
    where: { id, status: 'approved', post: { status: 'published', publishedAt: { lte: now } } },
    select: {
      id: true,
      postId: true,
      sortPath: true,
      status: true,
      createdAt: true,
      vettedAt: true,
      user: { select: { role: true } },
    },
  });
}

/** The different readers who reported it since a moderator last approved it, and were not answered yet. */
async function reportersOf(tx: Tx, { id, vettedAt }: Shown): Promise<number> {
  const [counted] = await tx.$queryRaw<{ reporters: number }[]>`
    SELECT count(DISTINCT coalesce("userId"::text, "browserHash"))::int AS reporters FROM "Report"
    WHERE "commentId" = ${id}::uuid AND "settledAt" IS NULL
      AND "createdAt" > coalesce(${vettedAt}::timestamptz, '-infinity')`;
  return counted?.reporters ?? 0;
}

async function holdReported(tx: Tx, response: Shown, now: Date) {
  const open = await tx.report.findMany({
    where: { commentId: response.id, settledAt: null },
    distinct: ['reason'],
    orderBy: { createdAt: 'asc' },
    select: { reason: true },
  });
  const reasons = open.map(({ reason }) => reasonWords[reason]).join(', ');
  await tx.comment.update({
    where: { id: response.id },
    data: { status: 'pending', heldBy: 'reported', heldMatch: reasons, approvedAt: null },
  });
  const entry = {
    action: 'response.hold',
    subject: ['response', response.id] as ['response', string],
    reason: reasons,
    before: { status: response.status },
    after: { status: 'pending' },
  };
  await audit(tx, null, now, entry, 'Readers’ reports');
  await recount(tx, [{ ...response, to: 'pending' }]);
}
