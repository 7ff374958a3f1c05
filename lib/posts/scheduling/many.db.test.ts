import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { jobsClock } from '@/lib/jobs/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { size } from '@/test/size';
import { end, startJobsProcess } from '@/test/start-jobs-process';
import { leaveJob } from './job';

const MANY = size(200, 500);
const HOUR = 3_600_000;

const processes: ChildProcess[] = [];
const start = (options: Parameters<typeof startJobsProcess>[0]) => {
  const child = startJobsProcess(options);
  processes.push(child);
  return child;
};

beforeAll(enterCast);
afterAll(() => Promise.all(processes.map((child) => end(child))));

const published = () => db.post.count({ where: { status: 'published' } });

it('hundreds of posts are each published once, none early, though a process is killed and clocks are wrong', async () => {
  // From four seconds from now on, over three seconds, as a process takes about two to start.
  const first = new Date((await jobsClock()).getTime() + 4000);
  const posts = Array.from({ length: MANY }, (_, n) => ({
    id: randomUUID(),
    publishAt: new Date(first.getTime() + Math.floor((n * 3000) / MANY)),
  }));
  await schedule(posts);

  const killed = start({ clockShift: HOUR });
  await vi.waitFor(async () => expect(await published()).toBeGreaterThan(20), {
    timeout: 30_000,
    interval: 20,
  });
  await end(killed);
  expect(await published()).toBeLessThan(MANY);
  const last = posts.at(-1)?.publishAt ?? first;
  await vi.waitFor(async () => expect((await jobsClock()) > last).toBe(true), {
    timeout: 10_000,
    interval: 100,
  });

  const recovered = Date.now();
  start({ clockShift: -HOUR });
  start({ clockShift: HOUR });
  await vi.waitFor(async () => expect(await published()).toBe(MANY), { timeout: 60_000, interval: 100 });
  expect(Date.now() - recovered).toBeLessThan(60_000);

  const rows = await db.post.findMany({ select: { id: true, publishedAt: true, permalink: true } });
  const moments = new Map(rows.map(({ id, publishedAt }) => [id, publishedAt]));
  for (const { id, publishAt } of posts) expect(moments.get(id)).toEqual(publishAt);
  expect(new Set(rows.map(({ permalink }) => permalink)).size).toBe(MANY);
  const log = await db.auditLog.findMany({ where: { action: 'post.publish' } });
  expect(log).toHaveLength(MANY);
  expect(new Set(log.map(({ subjectId }) => subjectId)).size).toBe(MANY);
  const early = log.filter(({ subjectId, at }) => at < (moments.get(subjectId) ?? at));
  expect(early).toEqual([]);
}, 150_000);

/** The posts as the command leaves them; every tenth has lost its job. */
async function schedule(posts: { id: string; publishAt: Date }[]) {
  const now = new Date();
  await db.post.createMany({
    data: posts.map(({ id, publishAt }, n) => ({
      ...{ id, publishAt, status: 'scheduled' as const, createdAt: now, updatedAt: now },
      ...{ title: `All at once ${n % 150}`, body: '<p>Words.</p>' },
    })),
  });
  await db.postAuthor.createMany({
    data: posts.map(({ id }) => ({ postId: id, userId: cast.anna.id, position: 0 })),
  });
  await db.$transaction(
    async (tx) => {
      for (const [n, { id, publishAt }] of posts.entries()) if (n % 10 > 0) await leaveJob(tx, id, publishAt);
    },
    { timeout: 20_000 },
  );
}
