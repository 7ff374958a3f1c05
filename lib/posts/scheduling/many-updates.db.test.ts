import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { jobsClock } from '@/lib/jobs/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, value } from '@/test/posts';
import { end, startJobsProcess } from '@/test/start-jobs-process';
import { autosavePost } from '../commands';
import { scheduleUpdate } from './update-commands';

const MANY = 60;
const HOUR = 3_600_000;

const processes: ChildProcess[] = [];
const start = (clockShift: number) => {
  const child = startJobsProcess({ clockShift });
  processes.push(child);
  return child;
};

beforeAll(enterCast);
afterAll(() => Promise.all(processes.map((child) => end(child))));

const updated = () => db.post.count({ where: { body: 'After.' } });

it('sixty updates go out once each, none early, though a process is killed and clocks are wrong', async () => {
  const ids: string[] = [];
  for (let n = 0; n < MANY; n++) {
    const { id, form } = await published(cast.anna, { title: `All at once ${n}`, body: 'Before.' });
    value(await autosavePost(cast.anna, id, { ...form, body: 'After.' }, now));
    value(await scheduleUpdate(cast.anna, id, { at: '2026-12-24T18:00' }, now));
    ids.push(id);
  }
  // From three seconds from now on, over two seconds; every tenth has lost its job.
  const first = (await jobsClock()).getTime() + 3000;
  const moments = new Map(ids.map((id, n) => [id, new Date(first + Math.floor((n * 2000) / MANY))]));
  for (const [postId, at] of moments) await db.plannedUpdate.update({ where: { postId }, data: { at } });
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs job SET run_at = plan.at FROM "PlannedUpdate" plan
    WHERE job.key = 'schedule:' || plan."postId"`;
  const lost = ids.filter((_, n) => n % 10 === 0).map((id) => `schedule:${id}`);
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ANY(${lost})`;

  const killed = start(HOUR);
  await vi.waitFor(async () => expect(await updated()).toBeGreaterThan(5), { timeout: 30_000, interval: 20 });
  await end(killed);
  const late = () => jobsClock().then((at) => expect(at.getTime()).toBeGreaterThan(first + 2000));
  await vi.waitFor(late, { timeout: 10_000, interval: 100 });

  start(-HOUR);
  start(HOUR);
  await vi.waitFor(async () => expect(await updated()).toBe(MANY), { timeout: 60_000, interval: 100 });
  const log = await db.auditLog.findMany({ where: { action: 'post.update' } });
  expect(log.map(({ subjectId }) => subjectId).sort()).toEqual(ids.sort());
  expect(log.filter(({ subjectId, at }) => at < (moments.get(subjectId) ?? at))).toEqual([]);
  expect(await db.waitingChanges.count()).toBe(0);
  expect(await db.plannedUpdate.count()).toBe(0);
}, 150_000);
