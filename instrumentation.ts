import type { startJobs } from '@/lib/jobs/worker';

/** How the launcher, which is no part of the build, finds what does the site's jobs. */
export type JobsHandle = { start: typeof startJobs };

/**
 * Jobs run the domain's code, so they run where Next has loaded it: in this process, beside the pages that they
 * change. The launcher starts them when the site answers, and a build never does.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startJobs } = await import('@/lib/jobs/worker');
  const handle: JobsHandle = { start: startJobs };
  Object.assign(globalThis, { [Symbol.for('broadside.jobs')]: handle });
}
