import 'server-only';
import { setInterval as every } from 'node:timers/promises';
import { type Runner, run } from 'graphile-worker';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { keepRunning } from './keep-running';
import { jobsLogger } from './logger';
import { addJob, type TaskName, taskNames } from './queue';
import { crontab, punctual, punctualCrontab, tasks } from './tasks';

/** What the launcher holds of the jobs. */
export type Worker = {
  /** Takes no more jobs, and waits for those that run. */
  stop: () => Promise<void>;
};

/** Minutes after which a job counts as left by a process that died: none takes one. */
const LEFT_AFTER = 15;

/** Milliseconds between two looks for such jobs: this process may have started just after another died. */
const LOOK_EVERY = 5 * 60_000;

type Options = { alone: boolean; lookEvery?: number };

/**
 * Does the jobs of this site until it is stopped. `alone`: no other process serves this database, so that what is
 * still marked as running was left by one that died, and is taken up at once. What was due meanwhile is seen to first.
 */
export async function startJobs({ alone, lookEvery = LOOK_EVERY }: Options): Promise<Worker> {
  await takeUpLeft(alone ? 0 : LEFT_AFTER);
  await db.$transaction((tx) => addJob(tx, { task: 'schedule', key: 'now:schedule' }));
  const workers = await Promise.all([
    keepRunning(() => runJobs(punctualCrontab, (name) => punctual.includes(name))),
    keepRunning(() => runJobs(crontab, (name) => !punctual.includes(name))),
    keepLooking(lookEvery),
  ]);
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

/** A process that died left its jobs to those that live. */
function keepLooking(milliseconds: number): Worker {
  const stopping = new AbortController();
  void (async () => {
    for await (const _ of every(milliseconds, undefined, { ref: false, signal: stopping.signal })) {
      await takeUpLeft(LEFT_AFTER).catch((err) => log.warn({ err }, 'jobs that were left behind may wait'));
    }
  })().catch(() => {});
  return { stop: async () => stopping.abort() };
}

function runJobs(crontab: string, does: (name: TaskName) => boolean): Promise<Runner> {
  return run({
    connectionString: config().databaseUrl,
    taskList: Object.fromEntries(taskNames.filter(does).map((name) => [name, tasks[name]])),
    crontab,
    concurrency: 2,
    maxPoolSize: 4,
    // The launcher says when to stop.
    noHandleSignals: true,
    logger: jobsLogger,
  });
}

async function takeUpLeft(minutes: number) {
  await db.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT DISTINCT locked_by FROM graphile_worker.jobs
      WHERE locked_at <= now() - ${minutes}::int * interval '1 minute'))`;
}
