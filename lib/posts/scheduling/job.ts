import 'server-only';
import { db, type Tx } from '@/lib/db';
import { addJob } from '@/lib/jobs/queue';

/** Leaves it to a job to look after a post at a moment; a post has one such job, at the moment that was left last. */
export async function leaveJob(tx: Tx, postId: string, at: Date): Promise<void> {
  await addJob(tx, { task: 'schedule', payload: { postId }, at, key: `schedule:${postId}`, moves: true });
}

/** Milliseconds between two looks for posts without a job, and a little more. */
const AHEAD = 70_000;

/**
 * Leaves a job for every post with which something is due at `now` or about to be: its own may have been lost, may
 * be held by a process that died, or may have failed and wait for long. Doing it twice is no harm.
 */
export async function leaveJobsForDue(now: Date): Promise<void> {
  const until = new Date(now.getTime() + AHEAD);
  const due = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT id::text, "publishAt" AS at FROM "Post" WHERE status = 'scheduled' AND "publishAt" <= ${until}::timestamptz
    UNION ALL
    SELECT id::text, "unpublishAt" FROM "Post" WHERE status = 'published' AND "unpublishAt" <= ${until}::timestamptz
    ORDER BY at`;
  for (const { id, at } of due) await leaveJob(db, id, at);
}
