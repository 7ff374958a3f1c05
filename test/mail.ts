import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, vi } from 'vitest';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { jobsLogger } from '@/lib/jobs/logger';
import { tasks } from '@/lib/jobs/tasks';
import { type Mailbox, openMailbox } from '@/test/mailbox';

/**
 * Gives a test file a site that can send letters, and the mailbox that all of them arrive in. To be called before
 * anything asks for the configuration.
 */
export function siteWithMail() {
  let mailbox: Mailbox | undefined;
  beforeAll(async () => {
    mailbox = await openMailbox();
    vi.stubEnv('SMTP_URL', mailbox.url);
    vi.stubEnv('MAIL_FROM', 'post@broadside.example');
    vi.stubEnv('SITE_URL', 'https://broadside.example');
  });
  afterAll(() => mailbox?.close());
  const box = () => {
    if (!mailbox) throw new Error('The mailbox is not open yet.');
    return mailbox;
  };
  return {
    box,
    /** Does every job that waits, whenever it is due, and answers the letters that came of it, sorted by address. */
    async delivered() {
      box().letters.length = 0;
      for (let left = 1; left > 0; ) {
        await db.$executeRaw`
          SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at => now())`;
        await runOnce({
          connectionString: config().databaseUrl,
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

/** The address a letter went to. */
export function toOf(letter: Mailbox['letters'][number] | undefined): string {
  return [letter?.to ?? []].flat()[0]?.text ?? '';
}
