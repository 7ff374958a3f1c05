import 'server-only';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { addJob } from '@/lib/jobs/queue';
import { nextMoment, type Planned } from './rules';

/** What of a post's row says when something is to happen to it by itself. */
export const moments = {
  status: true,
  publishAt: true,
  unpublishAt: true,
  plannedUpdate: { select: { at: true } },
} satisfies Prisma.PostSelect;

type Moments = Omit<Planned, 'updateAt'> & { plannedUpdate: { at: Date } | null };

/** The next of the moments in a post's row. */
export function nextOf({ plannedUpdate, ...post }: Moments): Date | null {
  return nextMoment({ ...post, updateAt: plannedUpdate?.at ?? null });
}

/** Leaves it to a job to look after a post at the next of its moments, if it has one. */
export async function leaveNextJob(tx: Tx, postId: string, post: Moments): Promise<void> {
  const at = nextOf(post);
  if (at) await leaveJob(tx, postId, at);
}

/** Leaves it to a job to look after a post at a moment; a post has one such job, at the moment that was left last. */
export async function leaveJob(tx: Tx, postId: string, at: Date): Promise<void> {
  await addJob(tx, { task: 'schedule', payload: { postId }, at, key: `schedule:${postId}`, moves: true });
}

/** What is to happen until then: `(id, due, at)`, once for each moment of a post. */
export const dueUntil = (until: Date) => Prisma.sql`
  SELECT id, 'publish' AS due, "publishAt" AS at FROM "Post"
  WHERE status = 'scheduled' AND "publishAt" <= ${until}::timestamptz
  UNION ALL
  SELECT id, 'unpublish', "unpublishAt" FROM "Post"
  WHERE status = 'published' AND "unpublishAt" <= ${until}::timestamptz
  UNION ALL
  SELECT "postId", 'update', at FROM "PlannedUpdate" WHERE at <= ${until}::timestamptz`;

/** Milliseconds between two looks for posts without a job, and a little more. */
const AHEAD = 70_000;

/**
 * Leaves a job for every post with which something is due at `now` or about to be: its own may have been lost, may
 * be held by a process that died, or may have failed and wait for long. Doing it twice is no harm.
 */
export async function leaveJobsForDue(now: Date): Promise<void> {
  const until = new Date(now.getTime() + AHEAD);
  const due = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT id::text, min(at) AS at FROM (${dueUntil(until)}) moments GROUP BY id ORDER BY at`;
  for (const { id, at } of due) await leaveJob(db, id, at);
}
