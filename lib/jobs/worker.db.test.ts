import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { queueMail } from '@/lib/mail/queue';
import { siteWithMail } from '@/test/mail';
import { startJobs } from './worker';

const mail = siteWithMail();
const soon = { timeout: 10_000, interval: 50 };
const letter = { to: 'reader@example.org', subject: 'News', parts: [], footer: [] };
const queue = () => db.$transaction((tx) => queueMail(tx, letter));
const arrived = () => vi.waitFor(() => expect(mail.box().letters).toHaveLength(1), soon);
const waiting = () =>
  db.$queryRaw<{ task_identifier: string; run_at: Date }[]>`
    SELECT task_identifier, run_at FROM graphile_worker.jobs`;

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  mail.box().letters.length = 0;
});

describe('The jobs of a site', () => {
  it('are done while it runs, and what is left when it stops is done after the next start', async () => {
    const first = await startJobs({ alone: true });
    await queue();
    await arrived();
    await first.stop();

    mail.box().letters.length = 0;
    await queue();
    const second = await startJobs({ alone: true });
    await arrived();
    await second.stop();
    expect(await waiting()).toEqual([]);
  });

  it('are finished, when they run, before it stops', async () => {
    const jobs = await startJobs({ alone: true });
    await queue();
    await vi.waitFor(async () => {
      const [row] = await db.$queryRaw<{ running: number }[]>`
        SELECT count(*)::int AS running FROM graphile_worker.jobs WHERE locked_at IS NOT NULL`;
      if (row?.running !== 1 && mail.box().letters.length === 0) throw new Error('not begun');
    }, soon);
    await jobs.stop();
    expect(mail.box().letters).toHaveLength(1);
  });

  const leftBehind = async (minutes: number) => {
    await queue();
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs
      SET locked_by = 'a-dead-worker', locked_at = now() - ${minutes}::int * interval '1 minute', attempts = 1`;
  };

  it('are taken up at once when the process that did them died, and no other runs', async () => {
    await leftBehind(0);
    const jobs = await startJobs({ alone: true });
    await arrived();
    await jobs.stop();
  });

  it('are left to another process that may still be at them', async () => {
    await leftBehind(1);
    const jobs = await startJobs({ alone: false });
    await jobs.stop();
    expect(mail.box().letters).toEqual([]);
    await leftBehind(16);
    const later = await startJobs({ alone: false });
    await vi.waitFor(() => expect(mail.box().letters.length).toBeGreaterThan(0), soon);
    await later.stop();
  });
});
