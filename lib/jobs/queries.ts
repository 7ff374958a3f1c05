import 'server-only';
import { db } from '@/lib/db';

/** A job that is not done: what it is, when it is due, how often it was tried, and what went wrong the last time. */
export type WaitingJob = { task: string; due: Date; attempts: number; most: number; wrong: string | null };

/** What the clock by which jobs are due says, which is one for all instances: that of the database. */
export async function jobsClock(): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}

/** What waits to be done, runs, or failed for good; without what it is about. */
export async function waitingJobs(): Promise<WaitingJob[]> {
  return db.$queryRaw<WaitingJob[]>`
    SELECT task_identifier AS task, run_at AS due, attempts::int, max_attempts::int AS most, last_error AS wrong
    FROM graphile_worker.jobs ORDER BY run_at, id`;
}

/** Letters that were tried as often as they are and not taken; they are kept for a week. */
export async function failedLetters(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'mail' AND attempts >= max_attempts`;
  return row?.count ?? 0;
}
