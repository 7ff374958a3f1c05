import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/log';

/** Does jobs until it is stopped, or until its database is away for longer than it waits. */
type Runner = { stop: () => Promise<void>; promise: Promise<void> };

/**
 * Starts a runner, and another `pause` milliseconds after it ended by itself: a database that is away for long must not
 * be the end of all letters. Stopped while one is being started, it stops that one too.
 */
export async function keepRunning(start: () => Promise<Runner>, pause = 5_000) {
  const stopping = new AbortController();
  let runner = await start();
  const running = again();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => {});
      await running;
    },
  };

  async function again() {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((err) => log.error({ err }, 'the jobs ended, and are started again'));
      await sleep(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      runner = await start().catch(() => runner);
      if (stopping.signal.aborted) await runner.stop().catch(() => {});
    }
  }
}
