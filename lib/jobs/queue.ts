import 'server-only';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** What can be left to be done later: a file of the same name in `tasks/` does it. */
export const taskNames = [
  'mail',
  'announce',
  'digest',
  'daily',
  'media',
  'schedule',
  'embed',
  'permalinks',
] as const;

export type TaskName = (typeof taskNames)[number];

type Job = {
  task: TaskName;
  payload?: Prisma.InputJsonValue;
  /** Null is at once. */
  at?: Date;
  /**
   * Jobs under one key are one: it stays due when the first was, and lists that are their payloads are joined. A job
   * that runs already is left to end, and a new one begins.
   */
  key?: string;
  /** Whether the job under the key is due when this one is, instead. */
  moves?: boolean;
  /** How often it is tried; the wait grows from seconds to six hours. */
  attempts?: number;
};

/**
 * Leaves something to be done, in the transaction that makes it necessary: if that is undone, so is this. It is done
 * at least once, by whichever process of the site comes to it, also after a restart.
 */
export async function addJob(tx: Tx, { task, payload, at, key, moves, attempts }: Job): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text,
      payload => ${JSON.stringify(payload ?? {})}::json,
      run_at => ${at ?? null}::timestamptz,
      max_attempts => ${attempts ?? null}::int,
      job_key => ${key ?? null}::text,
      job_key_mode => ${moves ? 'replace' : 'preserve_run_at'}::text)`;
}

/** Leaves many to be done at once, each as `addJob` leaves one under its key; in one statement, and none for none. */
export async function addJobs(
  tx: Tx,
  task: TaskName,
  jobs: readonly { payload: Prisma.InputJsonValue; key: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text,
      payload => job->'payload',
      job_key => job->>'key',
      job_key_mode => 'preserve_run_at')
    FROM json_array_elements(${JSON.stringify(jobs)}::json) AS job`;
}

/** Has this task done now: what waits for its hour is brought forward, and what goes by the clock is added. */
export async function hurry(tx: Tx, task: TaskName, now: Date): Promise<void> {
  if (task === 'digest' || task === 'daily' || task === 'schedule' || task === 'embed')
    await addJob(tx, { task, key: `now:${task}` });
  await tx.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(
      ARRAY(SELECT id FROM graphile_worker.jobs WHERE task_identifier = ${task} AND run_at > ${now}::timestamptz),
      run_at => ${now}::timestamptz)`;
}
