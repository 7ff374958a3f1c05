import { beforeAll, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { jobsClock } from '@/lib/jobs/queries';
import { startJobs } from '@/lib/jobs/worker';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, value } from '@/test/posts';
import { autosavePost } from '../commands';
import { scheduleEnd, schedulePost } from './commands';
import { overdue } from './overdue';
import { scheduleUpdate } from './update-commands';

const { ada, edith, anna, abel, moses, guest } = cast;
const at = '2026-12-24T18:00';
const moment = new Date('2026-12-24T18:00:00Z');
const later = new Date(moment.getTime() + 90_000);

beforeAll(enterCast);

it('What should have happened to a post and did not is shown to whoever may edit it, from a minute and a half on', async () => {
  const { id: scheduled } = await made(anna, { title: 'Not out', body: 'x' });
  value(await schedulePost(anna, scheduled, { at }, now));
  const { id: changed, form } = await published(edith, { title: 'Not changed' });
  value(await autosavePost(edith, changed, { ...form, body: 'y' }, now));
  value(await scheduleUpdate(edith, changed, { at }, now));
  const { id: ending } = await published(edith, { title: 'Not back' });
  value(await scheduleEnd(edith, ending, { at }, now));

  expect(await overdue(edith, new Date(later.getTime() - 1))).toEqual([]);
  const late = (await overdue(edith, later)).map(({ title, due, wrong }) => `${title}: ${due}, ${wrong}`);
  expect(late.sort()).toEqual([
    'Not back: unpublish, null',
    'Not changed: update, null',
    'Not out: publish, null',
  ]);
  expect(await overdue(anna, later)).toEqual([
    { id: scheduled, title: 'Not out', due: 'publish', at: moment, wrong: null },
  ]);
  for (const other of [abel, moses, guest]) expect(await overdue(other, later)).toEqual([]);
});

it('What went wrong is said while it is tried again, and nothing once it is done', async () => {
  const { id } = await made(anna, { title: 'Disk full', body: 'x' });
  await db.post.update({ where: { id }, data: { status: 'scheduled', publishAt: now } });
  await db.$executeRaw`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No space is left.'; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER full_disk BEFORE UPDATE ON "Post" FOR EACH ROW WHEN (new.status = 'published')
    EXECUTE FUNCTION full_disk()`;
  const jobs = await startJobs({ alone: true });
  const mine = async () => (await overdue(ada, await jobsClock())).filter((post) => post.id === id);
  await vi.waitFor(
    async () => expect((await mine())[0]?.wrong).toMatch(/^Database error.*No space is left/),
    {
      timeout: 20_000,
      interval: 100,
    },
  );
  await db.$executeRaw`DROP FUNCTION full_disk CASCADE`;
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = ${`schedule:${id}`}`;
  await vi.waitFor(async () => expect(await mine()).toEqual([]), { timeout: 20_000, interval: 100 });
  await jobs.stop();
  expect(await db.post.findUnique({ where: { id } })).toMatchObject({
    status: 'published',
    publishedAt: now,
  });
}, 60_000);
