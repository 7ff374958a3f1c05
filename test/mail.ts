import { runOnce } from 'graphile-worker';
import { Pool } from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { jobsLogger } from '@/lib/jobs/logger';
import { tasks } from '@/lib/jobs/tasks';
import { type Mailbox, openMailbox } from '@/test/mailbox';

/**
 * Gives a test file a site that can send letters, and the mailbox that all of them arrive in. To be called before
 * anything asks for the configuration. The letters share a connection, as the mail server lets each new one wait a tenth
 * of a second; `connections: 'new'` makes one for each, as a site does.
 */
export function siteWithMail({ connections = 'shared' }: { connections?: 'shared' | 'new' } = {}) {
  let mailbox: Mailbox | undefined;
  // Kept: to sign in to PostgreSQL takes longer than to do what waits.
  let pgPool: Pool | undefined;
  beforeAll(async () => {
    mailbox = await openMailbox();
    vi.stubEnv('SMTP_URL', `${mailbox.url}?pool=${connections === 'shared'}`);
    vi.stubEnv('MAIL_FROM', 'post@broadside.example');
    vi.stubEnv('SITE_URL', 'https://broadside.example');
  });
  afterAll(async () => {
    await mailbox?.close();
    await pgPool?.end();
  });
  const box = () => {
    if (!mailbox) throw new Error('The mailbox is not open yet.');
    return mailbox;
  };
  return {
    box,
    /** Does every job that waits, whenever it is due, and answers the letters that came of it, sorted by address. */
    async delivered() {
      box().letters.length = 0;
      pgPool ??= openPool();
      for (let left = 1; left > 0; ) {
        await db.$executeRaw`
          SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at => now())`;
        await runOnce({
          pgPool,
          taskList: tasks,
          logger: jobsLogger,
          noHandleSignals: true,
        });
        const [row] = await db.$queryRaw<{ left: number }[]>`
          SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE attempts = 0`;
        left = row?.left ?? 0;
      }
      return [...box().letters].sort((a, b) => toOf(a).localeCompare(toOf(b)));
    },
  };
}

/** The jobs' library wants to be sure that a lost connection ends no process: here it fails the test that waits. */
function openPool() {
  const pool = new Pool({ connectionString: config().databaseUrl, max: 4 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** The address a letter went to. */
export function toOf(letter: Mailbox['letters'][number] | undefined): string {
  return [letter?.to ?? []].flat()[0]?.text ?? '';
}
