import type { JobsHandle } from '../instrumentation';
import { capture, type Handler } from './page-cache/capture';
import type { Shutdown } from './shutdown';

type Options = {
  /** Next's request handler. */
  handle: Handler;
  /** Whether no other process serves this database. */
  alone: boolean;
};

/** Starts what does the site's jobs, which Next has loaded: see instrumentation.ts. It is the first thing to stop. */
export async function startJobs({ handle, alone }: Options, shutdown: Shutdown): Promise<void> {
  // In production Next loads it with the first page that it is asked for.
  if (!loaded()) await capture(handle, '/not-found', { host: 'localhost', accept: 'text/html' });
  const jobs = loaded();
  if (!jobs) throw new Error('Next did not load instrumentation.ts.');
  const worker = await jobs.start({ alone });
  shutdown.add(worker.stop);
}

function loaded(): JobsHandle | undefined {
  return Reflect.get(globalThis, Symbol.for('broadside.jobs'));
}
