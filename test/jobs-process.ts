import { startJobs } from '@/lib/jobs/worker';

// Does the jobs of a site in a process of its own, for tests that kill it. CLOCK_SHIFT is by how many milliseconds the
// clock of this process is wrong.

const shift = Number(process.env.CLOCK_SHIFT ?? 0);
const right = Date.now.bind(Date);
Date.now = () => right() + shift;
globalThis.Date = new Proxy(Date, {
  construct: (date, given) => Reflect.construct(date, given.length > 0 ? given : [date.now()]),
});

const jobs = await startJobs({ alone: process.env.ALONE === '1' });
process.on('SIGTERM', () => void jobs.stop().then(() => process.exit()));
