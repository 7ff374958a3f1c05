import 'server-only';
import { setInterval as every, setTimeout as sleep } from 'node:timers/promises';
import { type Runner, run } from 'graphile-worker';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { jobsLogger } from './logger';
import { crontab, tasks } from './tasks';

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
 * still marked as running was left by one that died, and is taken up at once.
 */
export async function startJobs({ alone, lookEvery = LOOK_EVERY }: Options): Promise<Worker> {
  await takeUpLeft(alone ? 0 : LEFT_AFTER);
  const stopping = new AbortController();
  let runner = await runJobs();
  void keepRunning();
  void keepLooking().catch(() => {});
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => {});
    },
  };

  async function keepLooking() {
    for await (const _ of every(lookEvery, undefined, { ref: false, signal: stopping.signal })) {
      await takeUpLeft(LEFT_AFTER).catch((err) => log.warn({ err }, 'jobs that were left behind may wait'));
    }
  }

  /** A database that is away for longer than the library waits must not be the end of all letters. */
  async function keepRunning() {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((err) => log.error({ err }, 'the jobs ended, and are started again'));
      await sleep(5_000, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      runner = await runJobs().catch(() => runner);
    }
  }
}

function runJobs(): Promise<Runner> {
  return run({
    connectionString: config().databaseUrl,
    taskList: tasks,
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
