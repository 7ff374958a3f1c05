import { db } from '@/lib/db';
import { waitingJobs } from '@/lib/jobs/queries';
import { hurry, taskNames } from '@/lib/jobs/queue';
import { Misused } from './misused';

export const jobsHelp = `  jobs list                             what waits to be done, and what went wrong with it
  jobs run TASK                         has it done now: ${taskNames.join(', ')}`;

/** Does what `jobs …` asks. The site that runs does the work, or the next one that starts. */
export async function jobsCommand([verb, named]: string[], now: Date): Promise<void> {
  if (verb === 'list') return list();
  const task = taskNames.find((name) => name === named);
  if (verb !== 'run' || !task) throw new Misused(`Say which task to run: ${taskNames.join(', ')}.`);
  await db.$transaction((tx) => hurry(tx, task, now));
  console.log(`The site does “${task}” now, or when it is started.`);
}

async function list() {
  for (const { task, due, attempts, most, wrong } of await waitingJobs())
    console.log(
      [task.padEnd(10), due.toISOString(), `tried ${attempts} of ${most}`, wrong ?? ''].join('  ').trimEnd(),
    );
}
