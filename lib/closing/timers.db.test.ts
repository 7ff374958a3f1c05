import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderationTag, postTag, siteTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { savePost } from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { article } from '@/lib/posts/queries';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';
import { closeResponses, reopenResponses } from './commands';
import { postClosing, replyClosing } from './queries';
import { chooseForCategories, setSlowMode, switchSite } from './site-commands';
import { closeThread, reopenThread } from './thread-commands';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-03-20T12:00:00Z');
const hour = (hours: number, ms = 0) => new Date(now.getTime() + hours * 3_600_000 + ms);
const forADay = { note: 'Cool down.', until: hour(24) };
let id: string;
let permalink: string;

beforeAll(enterCast);
beforeEach(async () => {
  await db.settings.update({
    where: { id: 1 },
    data: { responsesOpen: true, responsesUntil: null, closeAfterDays: null, holdFirstTime: false },
  });
  ({ id, permalink } = await publishedPost(published, [cast.anna.id]));
});

const stateAt = async (at: Date) => (await postClosing(cast.ada, { postId: id }, at))?.state;
const takenAt = async (at: Date, parentId = '') => (await respondAs(id, { parentId }, at)).ok;

it('the closing of a thread says which response it begins with, in its own words', async () => {
  const { commentId } = await accepted(id, { name: 'Ann', body: `*Well* then: ${'word '.repeat(100)}` });
  const { thread } = (await postClosing(cast.ada, { responseId: commentId }, now)) ?? {};
  expect(thread).toMatchObject({
    number: 1,
    name: 'Ann',
    begins: expect.stringMatching(/^Well then: (word )+word…$/),
  });
  expect(thread?.begins.length).toBeLessThanOrEqual(200);
});

describe('A closing with a timer', () => {
  it('takes nothing until its very instant, and opens by itself then', async () => {
    await closeResponses(cast.moses, [id], forADay, now);
    expect(await stateAt(now)).toEqual({
      ...{ open: false, by: 'post', at: now, who: 'Moses Moderator', why: 'Cool down.', until: hour(24) },
    });
    expect(await takenAt(hour(24, -1))).toBe(false);
    expect(await takenAt(hour(24))).toBe(true);
  });

  it('goes back to kept open where the post was kept open before', async () => {
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: 14 } });
    await reopenResponses(cast.moses, [id], { note: '' }, now);
    await closeResponses(cast.moses, [id], forADay, now);
    expect(await stateAt(hour(25))).toEqual({ open: true, until: null });
  });

  it('may be given to what is closed already: name, time and note stay', async () => {
    await closeResponses(cast.moses, [id], { note: 'First' }, now);
    await closeResponses(cast.edith, [id], { note: 'Second', until: hour(3) }, hour(1));
    expect(await stateAt(hour(2))).toMatchObject({ who: 'Moses Moderator', why: 'First', until: hour(3) });
  });

  it('in the past, or years away, is refused', async () => {
    for (const until of [now, hour(-1), hour(24 * 366 * 6)]) {
      expect(await closeResponses(cast.moses, [id], { note: '', until }, now)).toMatchObject({
        refusal: { code: 'invalid', fields: { until: [expect.any(String)] } },
      });
    }
    expect(await stateAt(now)).toMatchObject({ open: true });
  });

  it('ends the copy of the page that says so', async () => {
    await closeResponses(cast.moses, [id], forADay, now);
    const found = await article(permalink, now);
    expect(found).toMatchObject({ article: { closingChangesAt: hour(24), closing: { until: hour(24) } } });
  });

  it('that has run out is not undone by a save of the post', async () => {
    await closeResponses(cast.moses, [id], forADay, now);
    const later = hour(30);
    const post = await postForEdit(cast.edith, id, later);
    if (!post) throw new Error('The post is gone.');
    expect(post.form.responses).toBe('follow');
    await savePost(cast.edith, id, { ...post.form, title: 'A new title', body: '<p>Text</p>' }, later);
    expect(await stateAt(later)).toEqual({ open: true, until: null });
    expect(await stateAt(hour(2))).toMatchObject({ who: 'Moses Moderator' });
  });
});

describe('An opening with a timer', () => {
  it('closes by itself at its very instant, and has no name then', async () => {
    await reopenResponses(cast.moses, [id], { note: '', until: hour(6) }, now);
    expect(await stateAt(now)).toEqual({ open: true, until: hour(6) });
    expect(await takenAt(hour(6, -1))).toBe(true);
    expect(await takenAt(hour(6))).toBe(false);
    expect(await stateAt(hour(6))).toMatchObject({ by: 'timer', at: hour(6), who: null });
  });
});

describe('Many posts at once', () => {
  it('are closed together, each with its audit row and its page', async () => {
    const other = await publishedPost(published);
    const outcome = await closeResponses(cast.moses, [id, other.id, id, 'no id'], forADay, now);
    expect(outcome).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(outcome.ok && outcome.tags.toSorted()).toEqual(
      [postTag(id), postTag(other.id), moderationTag].toSorted(),
    );
    expect(await db.auditLog.count({ where: { subjectId: { in: [id, other.id] } } })).toBe(2);
    expect(await reopenResponses(cast.moses, [id, other.id], { note: '' }, now)).toMatchObject({
      value: { changed: 2 },
    });
  });

  it('are all left alone when one of them is not the author’s', async () => {
    const other = await publishedPost(published, [cast.abel.id]);
    expect(await closeResponses(cast.anna, [id, other.id], forADay, now)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await stateAt(now)).toMatchObject({ open: true });
  });
});

describe('A sub-thread', () => {
  it('is closed below a response and open beside it, until its timer ends', async () => {
    const top = await accepted(id, {}, now);
    const reply = await accepted(id, { parentId: top.commentId }, now);
    const beside = await accepted(id, {}, now);
    expect(await closeThread(cast.anna, top.commentId, forADay, now)).toMatchObject({
      tags: [postTag(id), moderationTag],
    });

    expect(await takenAt(hour(1), top.commentId)).toBe(false);
    expect(await takenAt(hour(1), reply.commentId)).toBe(false);
    expect(await takenAt(hour(1), beside.commentId)).toBe(true);
    expect(await takenAt(hour(1))).toBe(true);
    expect(await takenAt(hour(24), reply.commentId)).toBe(true);

    expect(await replyClosing(reply.commentId, hour(1))).toMatchObject({ by: 'thread', who: 'Anna Author' });
    const found = await article(permalink, hour(1));
    if (found?.kind !== 'article') throw new Error('The article is gone.');
    expect(found.article.closing.open).toBe(true);
    expect(found.article.closedThreads).toMatchObject([{ id: top.commentId, state: { until: hour(24) } }]);
    expect(found.article.closingChangesAt).toEqual(hour(24));
  });

  it('is closed also on a post that is kept open, and opens again by hand', async () => {
    const { commentId } = await accepted(id, {}, now);
    await reopenResponses(cast.moses, [id], { note: '', until: hour(9) }, now);
    await closeThread(cast.moses, commentId, { note: '' }, now);
    expect(await takenAt(hour(1), commentId)).toBe(false);
    await reopenThread(cast.moses, commentId, { note: 'Calm again' }, now);
    expect(await takenAt(hour(1), commentId)).toBe(true);
    const rows = await db.auditLog.findMany({ where: { subjectId: commentId }, orderBy: { id: 'asc' } });
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ['thread.close', ''],
      ['thread.reopen', 'Calm again'],
    ]);
  });

  it.each(['abel', 'rita', 'guest'] as const)('is not %s’s to close', async (who) => {
    const { commentId } = await accepted(id, {}, now);
    expect(await closeThread(cast[who], commentId, { note: '' }, now)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    for (const wrong of ['no id', '0198c0de-0000-7000-8000-000000000000']) {
      expect(await closeThread(cast.ada, wrong, { note: '' }, now)).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
  });
});

describe('The site switch', () => {
  it('closes everything, says who and why, and turns back by its timer', async () => {
    expect(await switchSite(cast.ada, false, { note: 'Election night', until: hour(12) }, now)).toMatchObject(
      {
        tags: [siteTag],
      },
    );
    expect(await stateAt(now)).toEqual({
      ...{
        open: false,
        by: 'site',
        at: now,
        who: 'Ada Administrator',
        why: 'Election night',
        until: hour(12),
      },
    });
    expect(await takenAt(hour(12, -1))).toBe(false);
    expect(await takenAt(hour(12))).toBe(true);
  });

  it('is the administrators’ alone', async () => {
    for (const actor of [cast.edith, cast.moses, cast.rita, cast.guest]) {
      expect(await switchSite(actor, false, { note: '' }, now)).toMatchObject({
        refusal: { code: 'forbidden' },
      });
    }
  });
});

describe('Categories', () => {
  it('close their posts and those of the categories below that follow', async () => {
    const top = await db.category.create({ data: { name: 'Top', slug: `top-${id}` } });
    const below = await db.category.create({
      data: { name: 'Below', slug: `below-${id}`, parentId: top.id },
    });
    await db.postCategory.create({ data: { postId: id, categoryId: below.id, position: 0 } });
    expect(await chooseForCategories(cast.ada, { [top.id]: 'closed' }, now)).toMatchObject({
      tags: [siteTag],
    });
    expect(await takenAt(now)).toBe(false);
    expect(await stateAt(now)).toMatchObject({ by: 'category' });
    await chooseForCategories(cast.ada, { [below.id]: 'open' }, now);
    expect(await takenAt(now)).toBe(true);
    expect(await chooseForCategories(cast.moses, { [top.id]: 'follow' }, now)).toMatchObject({ ok: false });
    expect(await chooseForCategories(cast.ada, { [top.id]: 'ajar' }, now)).toMatchObject({ ok: false });
    await chooseForCategories(cast.ada, { [top.id]: 'follow' }, now);
  });
});

describe('Closing after so many responses', () => {
  it('takes the last one and not one more, however many come at once', async () => {
    await db.settings.update({ where: { id: 1 }, data: { closeAfterResponses: 5 } });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => respondAs(id, {}, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await stateAt(now)).toMatchObject({ open: false, by: 'count', at: now });
    await db.settings.update({ where: { id: 1 }, data: { closeAfterResponses: null } });
  });
});

describe('Slow mode', () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const write = (seconds: number, postId = id, more = {}) =>
    respondAs(
      postId,
      { name: 'Nell', email: 'nell@example.org', body: `At ${seconds}`, ...more },
      at(seconds),
    );

  it('lets a person respond once in its time on a post, and says how long to wait', async () => {
    await db.settings.update({ where: { id: 1 }, data: { slowModeSeconds: 300 } });
    const other = await publishedPost(published);
    expect(await write(0)).toMatchObject({ ok: true });
    expect(await write(120)).toMatchObject({
      refusal: {
        code: 'limited',
        message: expect.stringContaining('Wait 3 minutes and send this one again.'),
      },
    });
    expect(await write(120, other.id)).toMatchObject({ ok: true });
    expect(await respondAs(id, {}, at(121))).toMatchObject({ ok: true });
    expect(await write(299, id, { body: 'Almost' })).toMatchObject({ ok: false });
    expect(await write(300, id, { body: 'Now' })).toMatchObject({ ok: true });
  });

  it('of the post beats the site’s, also when it is off', async () => {
    await db.settings.update({ where: { id: 1 }, data: { slowModeSeconds: 300 } });
    await setSlowMode(cast.moses, id, 0, now);
    expect(await write(1000)).toMatchObject({ ok: true });
    expect(await write(1060)).toMatchObject({ ok: true });
    await setSlowMode(cast.moses, id, 3600, now);
    await db.settings.update({ where: { id: 1 }, data: { slowModeSeconds: 0 } });
    expect(await write(1600)).toMatchObject({ ok: false });
    for (const wrong of [-1, 1.5, 86_401]) {
      expect(await setSlowMode(cast.moses, id, wrong, now)).toMatchObject({ refusal: { code: 'invalid' } });
    }
    expect(await setSlowMode(cast.rita, id, 5, now)).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('does not hold the desk', async () => {
    await setSlowMode(cast.moses, id, 3600, now);
    const asMoses = (seconds: number) => respondAs(id, {}, at(seconds), { actor: cast.moses });
    expect(await asMoses(0)).toMatchObject({ ok: true });
    expect(await asMoses(20)).toMatchObject({ ok: true });
  });
});
