import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, namedTag, postsTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { usesOf } from '@/lib/media-library/uses';
import type { Outcome } from '@/lib/outcome';
import { revisionsOfPost } from '@/lib/revisions/queries';
import { mergeCategory } from '@/lib/taxonomy/merge-category';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, now, published, refusal, value } from '@/test/posts';
import { autosavePost, discardChanges, savePost, trashPost, unpublishPost } from '../commands';
import { postForEdit } from '../desk';
import { publicationOf } from '../publication';
import { articleById } from '../queries';
import type { PostForm } from '../schema';
import { carryOut } from './carry-out';
import { cancelEnd, scheduleEnd } from './commands';
import { leaveJobsForDue } from './job';
import { cancelUpdate, scheduleUpdate } from './update-commands';

const { edith, anna, abel, moses, guest } = cast;
const at = '2026-12-24T18:00';
const moment = new Date('2026-12-24T18:00:00Z');
const before = new Date(moment.getTime() - 1);
const late = new Date('2027-02-01T00:00:00Z');

const post = (id: string) => db.post.findUniqueOrThrow({ where: { id } });
const read = async (id: string) => (await articleById(id, now))?.body;
const inHand = async (id: string) => (await postForEdit(anna, id, now))?.form.body;
const waiting = (id: string) => db.waitingChanges.count({ where: { postId: id } });
const planned = (id: string) => db.plannedUpdate.findUnique({ where: { postId: id } });
const jobs = () =>
  db.$queryRaw<{ key: string; run_at: Date }[]>`
    SELECT key, run_at FROM graphile_worker.jobs WHERE task_identifier = 'schedule' ORDER BY run_at`;

/** A published post with changes that wait, and the form that the next save is made from. */
async function changed(title: string, fields: Partial<PostForm> = { body: 'After.' }) {
  const made = await published(anna, { title, body: 'Before.' });
  const form = { ...made.form, slug: (await post(made.id)).slug, ...fields };
  const { version } = value(await autosavePost(anna, made.id, form, now));
  return { ...made, form: { ...form, version } };
}

async function plannedFor(title: string, fields?: Partial<PostForm>) {
  const made = await changed(title, fields);
  value(await scheduleUpdate(anna, made.id, { at }, now));
  return made;
}

/** Presses Update in the form as it opens now. */
async function updated(id: string) {
  const edited = await postForEdit(anna, id, late);
  value(await savePost(anna, id, form({ ...edited?.form, dek: 'Once more.' }), late));
  expect([await waiting(id), (await post(id)).dek]).toEqual([0, 'Once more.']);
}

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.settings.update({ where: { id: 1 }, data: { timeZone: 'UTC' } });
});

describe('Changes that wait can go out at a moment', () => {
  it('once, not before, and late when nobody was there', async () => {
    const { id, permalink } = await plannedFor('The ferry');
    expect(await jobs()).toEqual([{ key: `schedule:${id}`, run_at: moment }]);
    expect(value(await carryOut(id, before))).toBeNull();
    expect(await read(id)).toBe('Before.');
    const outcomes = await Promise.all([carryOut(id, late), carryOut(id, late), carryOut(id, late)]);
    expect(outcomes.map(value).filter(Boolean)).toEqual(['update']);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.tags : []))).toEqual([postTag(id)]);
    expect(await read(id)).toBe('After.');
    expect(await post(id)).toMatchObject({ status: 'published', permalink, publishedAt: now, version: 4 });
    expect([await waiting(id), await planned(id)]).toEqual([0, null]);
    const log = await db.auditLog.findMany({ where: { subjectId: id }, orderBy: { id: 'desc' }, take: 2 });
    expect(log.map(({ actorName, action }) => `${actorName}: ${action}`)).toEqual([
      'The site: post.update',
      'Anna Author: post.scheduleUpdate',
    ]);
  });

  it('with their categories, tags and choice about responses, and the pages that show them are made anew', async () => {
    const sea = await db.category.create({ data: { name: 'Sea', slug: 'sea' } });
    const { id } = await plannedFor('All of it', {
      ...{ categoryIds: [sea.id], tags: ['Tide'], slug: 'all-of-this' },
      ...{ responses: 'closed', responsesWas: 'follow' },
    });
    const outcome = await carryOut(id, moment);
    expect(outcome).toMatchObject({
      tags: [postTag(id), postsTag, namedTag(id), moderationTag, namedTag(anna.id)],
    });
    const article = await articleById(id, now);
    expect(article).toMatchObject({
      permalink: '/2026/11/all-of-this',
      termIds: [sea.id, expect.any(String)],
    });
    expect(await post(id)).toMatchObject({ responses: 'closed', responsesClosedById: anna.id });
  });

  it('and are a revision then, as readers see it, while the open form goes on', async () => {
    const { id, form } = await plannedFor('Open');
    value(await carryOut(id, moment));
    const [first] = (await revisionsOfPost(anna, id, {}, late))?.revisions ?? [];
    expect(first).toMatchObject({ kind: 'update', by: null, read: true, version: 4 });
    expect(value(await autosavePost(anna, id, { ...form, body: 'After that.' }, late)).waiting).toBe(true);
    expect(await read(id)).toBe('After.');
  });

  it('by the clock of the site, with the moments that it refuses', async () => {
    const { id } = await changed('By the clock');
    const wrong = async (sent: unknown) => refusal(await scheduleUpdate(anna, id, sent, now)).fields.at?.[0];
    expect(await wrong({ at: '2026-11-22T14:05' })).toBe('Choose a time that is still to come.');
    for (const sent of [null, {}, { at: '' }, { at: ['x'] }, { at: '🕕' }])
      expect((await wrong(sent)) ?? refusal(await scheduleUpdate(anna, id, sent, now)).message).toMatch(/./);
    await db.settings.update({ where: { id: 1 }, data: { timeZone: 'Europe/Berlin' } });
    expect(await wrong({ at: '2027-03-28T02:30' })).toMatch(/^There is no 02:30/);
    value(await scheduleUpdate(anna, id, { at: '2027-10-31T02:30', which: 'second' }, now));
    const { update } = await publicationOf(id, 'Europe/Berlin', now);
    expect(update?.moment).toEqual({
      at: new Date('2027-10-31T01:30:00Z'),
      typed: '2027-10-31T02:30',
      repeat: { which: 'second', offset: '+01:00' },
    });
  });

  it('when somebody who may publish the post says so, and something waits that readers can have', async () => {
    const { id, form } = await changed('Hers');
    for (const other of [abel, moses])
      expect(refusal(await scheduleUpdate(other, id, { at }, now)).code).toBe('forbidden');
    expect(refusal(await scheduleUpdate(guest, id, { at }, now)).code).toBe('signed-out');
    expect(refusal(await scheduleUpdate(anna, 'no id', { at }, now)).code).toBe('not-found');
    value(await autosavePost(anna, id, { ...form, title: '', body: '' }, now));
    expect(Object.keys(refusal(await scheduleUpdate(anna, id, { at }, now)).fields)).toEqual([
      'title',
      'body',
    ]);
    const { id: same } = await published(anna, { title: 'Nothing waits' });
    expect(refusal(await scheduleUpdate(anna, same, { at }, now)).message).toMatch(/^No changes are waiting/);
    value(await unpublishPost(anna, same, now));
    expect(refusal(await scheduleUpdate(anna, same, { at }, now)).message).toMatch(/not published/);
  });
});

describe('What is saved after a moment was chosen', () => {
  it('waits on: what goes out is what was seen then', async () => {
    const { id, form } = await plannedFor('Typed on');
    const more = value(await autosavePost(edith, id, { ...form, body: 'After, and half a sen' }, now));
    value(await carryOut(id, moment));
    expect([await read(id), await inHand(id)]).toEqual(['After.', 'After, and half a sen']);
    expect(await post(id)).toMatchObject({ version: 6 });
    const kept = await db.revision.findMany({ where: { postId: id }, orderBy: { version: 'desc' }, take: 2 });
    expect(kept.map(({ kind, body, authorId }) => [kind, body, authorId])).toEqual([
      ['autosave', 'After, and half a sen', edith.id],
      ['update', 'After.', null],
    ]);
    // Neither the form that was open all the while nor one opened since is a conflict with anybody.
    const on = { ...form, body: 'After, and half a sentence.', version: more.version };
    const saved = value(await autosavePost(edith, id, on, late));
    value(await savePost(edith, id, { ...on, body: 'Whole.', version: saved.version }, late));
    expect(await read(id)).toBe('Whole.');
  });

  it('also when it takes everything back: the text in hand is never changed behind its writer', async () => {
    const { id, form } = await plannedFor('Taken back', {
      ...{ body: 'After.', responses: 'closed', responsesWas: 'follow' },
    });
    const back = { ...form, body: 'Before.', responses: 'follow' } as PostForm;
    expect(value(await autosavePost(anna, id, back, now)).waiting).toBe(false);
    value(await carryOut(id, moment));
    expect(await post(id)).toMatchObject({ body: 'After.', responses: 'closed' });
    expect((await postForEdit(anna, id, now))?.form).toMatchObject({ body: 'Before.', responses: 'follow' });
  });

  it('is taken along by choosing again, for the same moment too', async () => {
    const { id, form } = await plannedFor('Taken along');
    value(await autosavePost(anna, id, { ...form, body: 'Better.' }, now));
    expect((await publicationOf(id, 'UTC', now)).update).toMatchObject({ later: true });
    value(await scheduleUpdate(anna, id, { at }, now));
    value(await scheduleUpdate(anna, id, { at }, now));
    expect((await publicationOf(id, 'UTC', now)).update).toMatchObject({ later: false });
    value(await carryOut(id, moment));
    expect(await read(id)).toBe('Better.');
    expect(await db.auditLog.count({ where: { subjectId: id, action: 'post.scheduleUpdate' } })).toBe(2);
  });
});

describe('A plan to update ends', () => {
  it('when it is given up: the changes wait on', async () => {
    const { id } = await plannedFor('Given up');
    expect(refusal(await cancelUpdate(abel, id, now)).code).toBe('forbidden');
    value(await cancelUpdate(edith, id, now));
    expect(value(await carryOut(id, late))).toBeNull();
    expect([await read(id), await inHand(id)]).toEqual(['Before.', 'After.']);
    expect(refusal(await cancelUpdate(anna, id, now)).message).toMatch(/^No update is planned/);
  });

  it('when somebody presses Update, or discards the changes', async () => {
    const updated = await plannedFor('By hand');
    value(await savePost(anna, updated.id, { ...updated.form, body: 'Now.' }, now));
    const discarded = await plannedFor('Not at all');
    value(await discardChanges(anna, discarded.id, now));
    for (const { id } of [updated, discarded]) {
      expect(await planned(id)).toBeNull();
      expect(value(await carryOut(id, late))).toBeNull();
    }
    expect([await read(updated.id), await read(discarded.id)]).toEqual(['Now.', 'Before.']);
  });

  it('when the post loses its readers, by hand, by its end or to the trash', async () => {
    const loses: Record<string, (id: string) => Promise<Outcome<unknown>>> = {
      'by hand': (id: string) => unpublishPost(anna, id, now),
      'to the trash': (id: string) => trashPost(anna, id, now),
      'by its end': async (id: string) => {
        const unpublishAt = new Date('2026-12-24T17:00:00Z');
        await db.post.update({ where: { id }, data: { unpublishAt } });
        return carryOut(id, late);
      },
    };
    for (const [title, goes] of Object.entries(loses)) {
      const { id } = await plannedFor(title);
      value(await goes(id));
      expect(await planned(id), title).toBeNull();
      expect(value(await carryOut(id, late)), title).toBeNull();
    }
  });
});

describe('A post with an update and an end', () => {
  it('has one job, for whichever comes first, and gets both', async () => {
    const { id } = await plannedFor('Both');
    value(await scheduleEnd(anna, id, { at: '2026-12-26T18:00' }, now));
    expect(await jobs()).toEqual([{ key: `schedule:${id}`, run_at: moment }]);
    expect(value(await carryOut(id, moment))).toBe('update');
    expect(await jobs()).toEqual([{ key: `schedule:${id}`, run_at: new Date('2026-12-26T18:00:00Z') }]);
    expect(value(await carryOut(id, late))).toBe('unpublish');
    expect(await post(id)).toMatchObject({ status: 'draft', body: 'After.' });
  });

  it('takes no update that would come after its end', async () => {
    const { id } = await changed('Too late');
    value(await scheduleEnd(anna, id, { at }, now));
    expect(refusal(await scheduleUpdate(anna, id, { at }, now)).fields.at?.[0]).toMatch(/unpublished before/);
    value(await cancelEnd(anna, id, now));
    value(await scheduleUpdate(anna, id, { at }, now));
  });

  it('takes no end at which its update has not gone out', async () => {
    const { id } = await plannedFor('Too early');
    for (const early of ['2026-12-24T17:59', at])
      expect(refusal(await scheduleEnd(anna, id, { at: early }, now)).fields.at?.[0]).toMatch(
        /updated then or later/,
      );
    expect(await post(id)).toMatchObject({ unpublishAt: null });
    value(await scheduleEnd(anna, id, { at: '2026-12-24T18:01' }, now));
  });

  it('is looked for every minute, by the first of its moments', async () => {
    const { id } = await plannedFor('Lost job');
    value(await scheduleEnd(anna, id, { at: '2026-12-24T18:01' }, now));
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await leaveJobsForDue(new Date('2026-12-24T18:00:30Z'));
    expect(await jobs()).toContainEqual({ key: `schedule:${id}`, run_at: moment });
  });
});

describe('What a planned update names', () => {
  it('is filed where its category was merged into, and without what is gone', async () => {
    const [kept, merged, gone] = await Promise.all(
      ['Kept', 'Merged', 'Gone'].map((name) =>
        db.category.create({ data: { name, slug: name.toLowerCase() } }),
      ),
    );
    const ids = [merged, gone].map((category) => category?.id ?? '');
    const { id } = await plannedFor('Filed', { categoryIds: ids });
    const into = { intoId: kept?.id, responses: 'into' };
    value(await mergeCategory(edith, merged?.id ?? '', into, now));
    await db.category.delete({ where: { id: gone?.id ?? '' } });
    value(await carryOut(id, moment));
    expect((await articleById(id, now))?.categories).toEqual([{ name: 'Kept', path: '/category/kept' }]);
  });

  it('takes the next slug when another post took the one that was meant', async () => {
    const { id } = await plannedFor('Slug', { slug: 'wanted' });
    await published(edith, { title: 'First', slug: 'wanted' });
    value(await carryOut(id, moment));
    expect((await post(id)).permalink).toBe('/2026/11/wanted-2');
    expect(await waiting(id)).toBe(0);
    await updated(id);
  });

  it('is without people who are gone, as is the text in hand', async () => {
    const leaves = { id: crypto.randomUUID(), name: 'Leo', slug: 'leo', email: 'leo@example.org' };
    await db.user.create({ data: { ...leaves, role: 'author' } });
    const byTwo = async (title: string) => {
      const { id, form } = await changed(title);
      const sent = { ...form, authorIds: [anna.id, leaves.id] };
      const { version } = value(await autosavePost(edith, id, sent, now));
      value(await scheduleUpdate(anna, id, { at }, now));
      return { id, form: { ...sent, version } };
    };
    const [same, on] = [await byTwo('Two'), await byTwo('Two more')];
    value(await autosavePost(edith, on.id, { ...on.form, body: 'And on.' }, now));
    await db.user.delete({ where: { id: leaves.id } });
    for (const { id } of [same, on]) value(await carryOut(id, moment));
    expect([await waiting(same.id), await waiting(on.id)]).toEqual([0, 1]);
    for (const { id } of [same, on]) await updated(id);
  });

  it('counts as a use of its pictures, also when the text in hand does not name them any more', async () => {
    const picture = '01900000-0000-7000-8000-000000000001';
    const { id, form } = await plannedFor('Pictured', { body: `<img src="/media/${picture}" alt="">` });
    value(await autosavePost(anna, id, { ...form, body: 'Before.' }, now));
    expect((await usesOf(db, picture)).map((use) => use.id)).toEqual([id]);
  });
});
