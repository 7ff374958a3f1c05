import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { queueMail } from '@/lib/mail/queue';
import { siteWithMail } from '@/test/mail';
import { forgetFailed } from './failed';
import { addJob, hurry } from './queue';
import { tasks } from './tasks';
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
    // A start also has what is scheduled looked after, which need not have come up by then.
    expect((await waiting()).filter(({ task_identifier }) => task_identifier === 'mail')).toEqual([]);
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

  it('are taken up by a process that runs, some time after another died', async () => {
    const jobs = await startJobs({ alone: false, lookEvery: 50 });
    await leftBehind(16);
    await arrived();
    await jobs.stop();
  });

  it('are each done once, however many processes do them', async () => {
    const several = await Promise.all([1, 2, 3].map(() => startJobs({ alone: false })));
    const names = Array.from({ length: 40 }, (_, n) => `Letter ${n}`);
    await db.$transaction(async (tx) => {
      for (const subject of names) await queueMail(tx, { ...letter, subject });
    });
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon);
    await Promise.all(several.map((jobs) => jobs.stop()));
    expect(
      mail
        .box()
        .letters.map(({ subject }) => subject)
        .sort(),
    ).toEqual(names.sort());
  });

  it('of the clock are done once too, also those of a night in which no process ran', async () => {
    const done = vi.spyOn(tasks, 'daily').mockResolvedValue(undefined);
    await (await startJobs({ alone: true })).stop();
    await db.$executeRaw`
      UPDATE graphile_worker._private_known_crontabs
      SET known_since = now() - interval '1 week', last_execution = now() - interval '25 hours'`;
    const several = await Promise.all([1, 2, 3].map(() => startJobs({ alone: false })));
    await vi.waitFor(() => expect(done).toHaveBeenCalled(), soon);
    await Promise.all(several.map((jobs) => jobs.stop()));
    expect(done).toHaveBeenCalledOnce();
    expect((await waiting()).map(({ task_identifier }) => task_identifier)).not.toContain('daily');
    done.mockRestore();
  });
});

describe('A job', () => {
  const now = new Date();
  const inAnHour = new Date(+now + 3_600_000);

  it('is one under its key, due when the first was, with the lists of all', async () => {
    const add = (payload: string[], at: Date) =>
      db.$transaction((tx) => addJob(tx, { task: 'announce', payload, at, key: 'k' }));
    await add(['a'], inAnHour);
    await add(['b'], new Date(+inAnHour + 1000));
    const rows = await db.$queryRaw`SELECT payload, run_at FROM graphile_worker._private_jobs`;
    expect(rows).toEqual([{ payload: ['a', 'b'], run_at: inAnHour }]);
  });

  it('can be done before its time', async () => {
    await db.$transaction((tx) => addJob(tx, { task: 'announce', payload: [], at: inAnHour }));
    await db.$transaction((tx) => hurry(tx, 'announce', now));
    expect(await waiting()).toEqual([{ task_identifier: 'announce', run_at: now }]);
  });

  it('of the clock is added when it is wanted, once', async () => {
    await db.$transaction((tx) => hurry(tx, 'digest', now));
    await db.$transaction((tx) => hurry(tx, 'digest', now));
    expect(await waiting()).toMatchObject([{ task_identifier: 'digest' }]);
  });

  it('that failed for good is forgotten after a week', async () => {
    await queue();
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = max_attempts, updated_at = ${now}::timestamptz`;
    await forgetFailed(new Date(+now + 6 * 86_400_000));
    expect(await waiting()).toHaveLength(1);
    await forgetFailed(new Date(+now + 8 * 86_400_000));
    expect(await waiting()).toEqual([]);
  });
});
