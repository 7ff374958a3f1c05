import { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { namedTag, postsTag, postTag } from '@/lib/cache-tags';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { jobsClock } from '@/lib/jobs/queries';
import { scheduleTask } from '@/lib/jobs/tasks/schedule';
import { startJobs } from '@/lib/jobs/worker';
import { channel } from '@/lib/purges/rules';
import { revisionsOfPost } from '@/lib/revisions/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value } from '@/test/posts';
import {
  autosavePost,
  publishPost,
  restorePost,
  saveDraft,
  savePost,
  trashPost,
  unpublishPost,
} from '../commands';
import { postForEdit } from '../desk';
import { publicationOf } from '../publication';
import { article } from '../queries';
import { carryOut } from './carry-out';
import { cancelEnd, cancelSchedule, scheduleEnd, schedulePost } from './commands';

const { edith, anna, abel, moses, guest } = cast;
const at = '2026-12-24T18:00';
const moment = new Date('2026-12-24T18:00:00Z');
const before = new Date(moment.getTime() - 1);
const late = new Date('2027-02-01T00:00:00Z');

const post = (id: string) => db.post.findUniqueOrThrow({ where: { id } });
const deeds = async (id: string) =>
  (await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ action, actorName }) => `${actorName}: ${action}`,
  );
const jobs = () =>
  db.$queryRaw<{ key: string; run_at: Date }[]>`
    SELECT key, run_at FROM graphile_worker.jobs WHERE task_identifier = 'schedule' ORDER BY run_at`;

async function scheduled(fields = {}) {
  const { id } = await made(anna, { title: 'Later', body: 'x', ...fields });
  value(await schedulePost(anna, id, { at }, now));
  return id;
}

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.settings.update({ where: { id: 1 }, data: { timeZone: 'UTC' } });
});

/** What shows a post of Anna's, or leads to it or to her. */
const pagesOf = (id: string) => [postTag(id), postsTag, namedTag(id), namedTag(anna.id)];

describe('A scheduled post', () => {
  it('is published as of its moment, once, and its pages are made anew', async () => {
    const id = await scheduled({ title: 'On time' });
    expect(await carryOut(id, before)).toEqual({ ok: true, value: null, tags: [] });
    expect((await post(id)).status).toBe('scheduled');
    const outcome = await carryOut(id, late);
    expect(outcome).toEqual({ ok: true, value: 'publish', tags: pagesOf(id) });
    expect(await carryOut(id, late)).toEqual({ ok: true, value: null, tags: [] });
    expect(await post(id)).toMatchObject({
      status: 'published',
      publishedAt: moment,
      permalink: '/2026/12/on-time',
      publishAt: null,
    });
    const said = ['Anna Author: post.create', 'Anna Author: post.schedule', 'The site: post.publish'];
    expect(await deeds(id)).toEqual(said);
  });

  it('is among the revisions as readers see it, and its open form is told of no other person', async () => {
    const id = await scheduled({ title: 'Open' });
    value(await carryOut(id, moment));
    const { revisions } = (await revisionsOfPost(anna, id, {}, late)) ?? {};
    expect(revisions?.map(({ kind, by, version, read }) => [kind, by, version, read])).toEqual([
      ['publish', null, 2, true],
      ['save', anna.name, 1, false],
    ]);
    const opened = form({ title: 'Open', body: 'x and', version: 1, authorIds: [anna.id] });
    expect(value(await saveDraft(anna, id, opened, late))).toMatchObject({ version: 3, waiting: true });
    expect(await post(id)).toMatchObject({ body: 'x', slug: 'open' });
  });

  it('is read, and keeps its date, when the clock of the database is ahead', async () => {
    const id = await scheduled({ title: 'Ahead' });
    value(await carryOut(id, moment));
    const { permalink, version } = await post(id);
    expect(await article(permalink ?? '', before)).toMatchObject({ kind: 'article' });
    const sent = form({ title: 'Ahead', body: 'y', slug: 'ahead', version, authorIds: [anna.id] });
    value(await savePost(anna, id, sent, before));
    expect(await post(id)).toMatchObject({ body: 'y', publishedAt: moment, permalink });
  });

  it('is published once by two jobs at the same time', async () => {
    const id = await scheduled();
    const done = await Promise.all([carryOut(id, moment), carryOut(id, moment), carryOut(id, moment)]);
    expect(done.map((outcome) => value(outcome)).filter(Boolean)).toEqual(['publish']);
  });

  it('can be given another moment, for which its one job then waits', async () => {
    const id = await scheduled();
    value(await schedulePost(edith, id, { at: '2026-12-01 09:00' }, now));
    const earlier = new Date('2026-12-01T09:00:00Z');
    expect((await post(id)).publishAt).toEqual(earlier);
    expect(await jobs()).toEqual([{ key: `schedule:${id}`, run_at: earlier }]);
    expect(value(await carryOut(id, earlier))).toBe('publish');
  });

  it('asked for the same moment twice is scheduled once', async () => {
    const id = await scheduled();
    value(await schedulePost(anna, id, { at }, now));
    expect(await deeds(id)).toHaveLength(2);
  });

  it('is a draft again when the plan is given up, and its job finds nothing to do', async () => {
    const id = await scheduled();
    value(await cancelSchedule(anna, id, now));
    expect(await post(id)).toMatchObject({ status: 'draft', publishAt: null, publishedAt: null });
    expect(value(await carryOut(id, late))).toBeNull();
    expect(refusal(await cancelSchedule(anna, id, now)).message).toMatch(/^This post is not scheduled/);
  });

  it('that is published by hand is published now, once', async () => {
    const id = await scheduled({ title: 'By hand' });
    value(
      await publishPost(
        anna,
        id,
        form({ title: 'By hand', body: 'x', version: 1, authorIds: [anna.id] }),
        now,
      ),
    );
    expect(await post(id)).toMatchObject({ status: 'published', publishedAt: now, publishAt: null });
    expect(value(await carryOut(id, late))).toBeNull();
  });

  it('may be written on, but not to nothing', async () => {
    const id = await scheduled({ title: 'Still written' });
    const typed = form({ title: 'Still written', body: 'better', version: 1, authorIds: [anna.id] });
    expect(refusal(await savePost(anna, id, { ...typed, body: '' }, now)).fields).toHaveProperty('body');
    value(await savePost(anna, id, typed, now));
    expect((await post(id)).status).toBe('scheduled');
    value(await carryOut(id, moment));
    expect((await post(id)).body).toBe('better');
  });

  it('goes out as it was saved; what is typed since waits for its update, as of a published post', async () => {
    const id = await scheduled({ title: 'Half' });
    const typed = form({ title: 'Half', body: 'x and half a sen', version: 1, authorIds: [anna.id] });
    for (const [save, version] of [
      [autosavePost, 2],
      [saveDraft, 3],
    ] as const) {
      typed.body += '…';
      const saved = value(await save(anna, id, { ...typed, version: version - 1 }, now));
      expect(saved).toEqual({ version, permalink: null, waiting: true });
    }
    expect(await post(id)).toMatchObject({ body: 'x', status: 'scheduled', version: 3 });
    value(await carryOut(id, moment));
    expect(await post(id)).toMatchObject({ body: 'x', status: 'published', slug: 'half' });
    const edited = await postForEdit(anna, id, late);
    expect(edited?.form).toMatchObject({ body: 'x and half a sen……', slug: 'half', version: 5 });
    expect(edited?.waitingSince).toEqual(now);
    const kinds = (await revisionsOfPost(anna, id, {}, late))?.revisions.map(({ kind, read }) => [
      kind,
      read,
    ]);
    expect(kinds?.slice(0, 2)).toEqual([
      ['autosave', false],
      ['publish', true],
    ]);
    // The form that was open all the while goes on.
    const on = { ...typed, body: 'x and half a sentence.', version: 3 };
    expect(value(await autosavePost(anna, id, on, late))).toMatchObject({ version: 6, waiting: true });
    value(await savePost(anna, id, { ...on, version: 6 }, late));
    expect(await post(id)).toMatchObject({ body: 'x and half a sentence.' });
  });

  it('takes changes that wait as its text by Update, by Publish, and when it is a draft again', async () => {
    const update = await scheduled({ title: 'By update' });
    const typed = (title: string) => form({ title, body: 'better', version: 2, authorIds: [anna.id] });
    const autosave = (id: string, title: string) =>
      autosavePost(anna, id, { ...typed(title), version: 1 }, now);
    value(await autosave(update, 'By update'));
    expect(value(await savePost(anna, update, typed('By update'), now)).waiting).toBe(false);
    expect(await post(update)).toMatchObject({ body: 'better', status: 'scheduled' });

    const publish = await scheduled({ title: 'By publish' });
    value(await autosave(publish, 'By publish'));
    value(await publishPost(anna, publish, typed('By publish'), now));
    expect(await post(publish)).toMatchObject({ body: 'better', status: 'published' });

    const cancel = await scheduled({ title: 'By cancelling' });
    value(await autosave(cancel, 'By cancelling'));
    value(await cancelSchedule(anna, cancel, now));
    expect(await post(cancel)).toMatchObject({ body: 'better', status: 'draft', version: 2 });
    expect(await db.waitingChanges.count({ where: { postId: { in: [update, publish, cancel] } } })).toBe(0);
  });

  it('comes back from the trash as a draft', async () => {
    const id = await scheduled();
    value(await trashPost(anna, id, now));
    expect(value(await carryOut(id, late))).toBeNull();
    value(await restorePost(anna, id, late));
    expect((await post(id)).status).toBe('draft');
  });

  it('that was published before gets the new date and a new address; the old one leads to it', async () => {
    const { id, permalink, form } = await published(anna, { title: 'Twice' });
    value(await unpublishPost(anna, id, now));
    value(await schedulePost(anna, id, { at }, now));
    expect(await post(id)).toMatchObject({ publishedAt: now, permalink });
    value(await savePost(anna, id, { ...form, dek: 'Again' }, now));
    value(await carryOut(id, moment));
    expect(await post(id)).toMatchObject({ publishedAt: moment, permalink: '/2026/12/twice' });
    expect(await db.address.count({ where: { postId: id } })).toBe(2);
  });

  it('whose address was taken meanwhile gets the next one, with nobody there to choose', async () => {
    const id = await scheduled({ title: 'Taken', slug: 'wanted' });
    await published(edith, { title: 'First', slug: 'wanted' }, moment);
    value(await carryOut(id, moment));
    expect((await post(id)).permalink).toBe('/2026/12/wanted-2');
    // The number is no change of anybody's: nothing waits, and the next update is not about the slug.
    const edited = await postForEdit(anna, id, late);
    expect(edited).toMatchObject({ waitingSince: null, form: { slug: 'wanted-2' } });
    value(await savePost(anna, id, form({ ...edited?.form, body: 'y' }), late));
    expect(await post(id)).toMatchObject({ body: 'y', permalink: '/2026/12/wanted-2' });
  });

  it('gets that address in the changes that wait, too', async () => {
    const id = await scheduled({ title: 'Taken too', slug: 'meant' });
    const typed = form({
      title: 'Taken too',
      body: 'x and',
      slug: 'meant',
      version: 1,
      authorIds: [anna.id],
    });
    value(await saveDraft(anna, id, typed, now));
    await published(edith, { title: 'First', slug: 'meant' }, moment);
    value(await carryOut(id, moment));
    const edited = await postForEdit(anna, id, late);
    expect(edited).toMatchObject({ waitingSince: now, form: { slug: 'meant-2', body: 'x and' } });
    value(await savePost(anna, id, form({ ...edited?.form }), late));
    expect(await post(id)).toMatchObject({ body: 'x and', permalink: '/2026/12/meant-2' });
  });
});

describe('Scheduling', () => {
  it('is for those who may publish the post', async () => {
    const { id } = await made(anna, { title: 'Hers', body: 'x' });
    for (const other of [abel, moses])
      expect(refusal(await schedulePost(other, id, { at }, now)).code).toBe('forbidden');
    expect(refusal(await schedulePost(guest, id, { at }, now)).code).toBe('signed-out');
    expect(refusal(await schedulePost(anna, 'no id', { at }, now)).code).toBe('not-found');
  });

  it('wants a moment to come, by the clock of the site, and what publication wants', async () => {
    const { id } = await made(anna, { title: 'No words' });
    const wrong = async (sent: unknown) => refusal(await schedulePost(anna, id, sent, now)).fields;
    expect(await wrong({ at: '2026-11-22T14:05' })).toEqual({ at: ['Choose a time that is still to come.'] });
    expect(Object.keys(await wrong({ at }))).toEqual(['body']);
    await db.settings.update({ where: { id: 1 }, data: { timeZone: 'Europe/Berlin' } });
    expect((await wrong({ at: '2027-03-28T02:30' })).at?.[0]).toMatch(/^There is no 02:30/);
    const live = await published(anna, { title: 'Out already' });
    expect(refusal(await schedulePost(anna, live.id, { at }, now)).message).toMatch(/not published/);
  });

  it('takes the second of two like times when it is asked to', async () => {
    await db.settings.update({ where: { id: 1 }, data: { timeZone: 'Europe/Berlin' } });
    const { id } = await made(anna, { title: 'Autumn', body: 'x' });
    const first = value(await schedulePost(anna, id, { at: '2027-10-31T02:30' }, now));
    const second = value(await schedulePost(anna, id, { at: '2027-10-31T02:30', which: 'second' }, now));
    expect(second.at.getTime() - first.at.getTime()).toBe(3_600_000);
    expect((await publicationOf(id, 'Europe/Berlin', now)).publishAt).toEqual({
      at: second.at,
      typed: '2027-10-31T02:30',
      repeat: { which: 'second', offset: '+01:00' },
    });
  });
});

describe('A published post with an end', () => {
  it('is taken back at its end, and keeps its address and date', async () => {
    const { id, permalink } = await published(anna, { title: 'For a while' });
    value(await scheduleEnd(anna, id, { at }, now));
    expect(value(await carryOut(id, before))).toBeNull();
    const outcome = await carryOut(id, moment);
    expect(outcome).toEqual({ ok: true, value: 'unpublish', tags: pagesOf(id) });
    expect(await post(id)).toMatchObject({ status: 'draft', permalink, publishedAt: now, unpublishAt: null });
    expect((await deeds(id)).at(-1)).toBe('The site: post.unpublish');
  });

  it('goes out again, when it is scheduled, with the changes that waited for an update', async () => {
    const { id, form } = await published(anna, { title: 'Twice' });
    value(await autosavePost(anna, id, { ...form, body: 'As it shall be' }, now));
    value(await scheduleEnd(anna, id, { at }, now));
    value(await carryOut(id, moment));
    value(await schedulePost(anna, id, { at: '2026-12-26T18:00' }, moment));
    value(await carryOut(id, late));
    expect(await post(id)).toMatchObject({ status: 'published', body: 'As it shall be' });
    expect(await db.waitingChanges.count({ where: { postId: id } })).toBe(0);
  });

  it('stays when the end is given up or the post was taken back by hand', async () => {
    const { id, form } = await published(anna, { title: 'It stays' });
    value(await scheduleEnd(anna, id, { at }, now));
    value(await cancelEnd(anna, id, now));
    expect(value(await carryOut(id, late))).toBeNull();
    value(await scheduleEnd(anna, id, { at }, now));
    value(await unpublishPost(anna, id, now));
    value(await publishPost(anna, id, form, now));
    expect(value(await carryOut(id, late))).toBeNull();
    expect((await post(id)).status).toBe('published');
  });

  it('does not come back to readers from the trash after its end', async () => {
    const { id } = await published(anna, { title: 'Gone for long' });
    value(await scheduleEnd(anna, id, { at }, now));
    value(await trashPost(anna, id, now));
    expect(value(await carryOut(id, late))).toBeNull();
    value(await restorePost(anna, id, late));
    expect(await post(id)).toMatchObject({ status: 'draft', unpublishAt: null });
  });

  it('has one only when it is published', async () => {
    const { id } = await made(anna, { title: 'A draft', body: 'x' });
    expect(refusal(await scheduleEnd(anna, id, { at }, now)).message).toBe('This post is not published.');
    expect(refusal(await scheduleEnd(abel, id, { at }, now)).code).toBe('forbidden');
  });
});

describe('The job', () => {
  const soon = { timeout: 15_000, interval: 50 };

  it('publishes within five seconds of the moment, and has the pages made anew', async () => {
    const notices: string[] = [];
    const listener = new Client({ connectionString: config().databaseUrl });
    listener.on('notification', ({ payload = '' }) => notices.push(payload));
    await listener.connect();
    await listener.query(`LISTEN ${channel}`);
    const jobs = await startJobs({ alone: false });
    const { id } = await made(anna, { title: 'In a moment', body: 'x' });
    const moment = new Date(Math.ceil((await jobsClock()).getTime() / 1000) * 1000 + 1000);
    value(
      await schedulePost(
        anna,
        id,
        { at: moment.toISOString().slice(0, 19) },
        new Date(moment.getTime() - 60_000),
      ),
    );
    await vi.waitFor(async () => expect((await post(id)).status).toBe('published'), soon);
    await jobs.stop();
    await listener.end();
    const [entry] = await db.auditLog.findMany({ where: { subjectId: id, action: 'post.publish' } });
    const lateBy = (entry?.at.getTime() ?? 0) - moment.getTime();
    expect(lateBy).toBeGreaterThanOrEqual(0);
    expect(lateBy).toBeLessThan(5000);
    expect(notices).toEqual([pagesOf(id).join(',')]);
  });

  it('is done at the start when its moment passed while nobody was there, also when it was lost', async () => {
    const id = await scheduled({ title: 'Slept through' });
    await db.post.update({ where: { id }, data: { publishAt: now } });
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const jobs = await startJobs({ alone: true });
    await vi.waitFor(async () => expect((await post(id)).status).toBe('published'), soon);
    await jobs.stop();
    expect((await post(id)).publishedAt).toEqual(now);
  });

  it('that comes too early waits for the moment', async () => {
    const { id } = await made(anna, { title: 'Hurried', body: 'x' });
    value(await schedulePost(anna, id, { at: '9000-01-01T10:00' }, new Date('8999-12-01T00:00:00Z')));
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await scheduleTask({ postId: id });
    expect(await jobs()).toMatchObject([{ key: `schedule:${id}`, run_at: new Date('9000-01-01T10:00:00Z') }]);
  });
});
