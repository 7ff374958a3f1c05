import type { JobsHandle } from '../instrumentation';
import type { Shutdown } from './shutdown';

/** Starts what does the site's jobs, which Next has loaded: see instrumentation.ts. It is the first thing to stop. */
export async function startJobs({ alone }: { alone: boolean }, shutdown: Shutdown): Promise<void> {
  const jobs: JobsHandle | undefined = Reflect.get(globalThis, Symbol.for('broadside.jobs'));
  if (!jobs) throw new Error('Next did not load instrumentation.ts.');
  const worker = await jobs.start({ alone });
  shutdown.add(worker.stop);
}
