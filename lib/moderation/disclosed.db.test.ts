import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeResponses, reopenResponses } from '@/lib/closing/commands';
import { closeThread, reopenThread } from '@/lib/closing/thread-commands';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { approve, markSpam, restore, trash } from './commands';
import { disclosed } from './disclosed';

const published = new Date('2026-03-01T12:00:00Z');
const on = (day: number) => new Date(Date.UTC(2026, 4, day, 12));
let post: { id: string; permalink: string };

beforeAll(enterCast);
beforeEach(async () => {
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, moderationPage: true } });
  await db.comment.deleteMany();
  post = await publishedPost(published);
});

const shown = async () => (await accepted(post.id, { name: 'Named', body: 'Said' })).commentId;
const told = async () => (await disclosed(null))?.entries.filter((entry) => entry.post.id === post.id) ?? [];

describe('The public moderation page', () => {
  it('is off until an administrator turns it on', async () => {
    await db.settings.update({ where: { id: 1 }, data: { moderationPage: false } });
    expect(await disclosed(null)).toBeNull();
  });

  it('tells what was removed and closed, when, where and why, without names and texts', async () => {
    const [gone, thread] = [await shown(), await shown()];
    await trash(cast.moses, { ids: [gone], reason: 'Abusive' }, on(1));
    await closeThread(cast.moses, thread, { note: 'Going round in circles', until: on(9) }, on(2));
    await closeResponses(cast.moses, [post.id], { note: 'Enough' }, on(3));
    const at = { id: post.id, title: 'A post', permalink: post.permalink };
    const entries = await told();
    expect(entries).toEqual([
      { at: on(3), what: 'closed', reason: 'Enough', until: null, post: at },
      { at: on(2), what: 'closedThread', reason: 'Going round in circles', until: on(9), post: at },
      { at: on(1), what: 'removed', reason: 'Abusive', until: null, post: at },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Named|Said|Moses/);
  });

  it('says of a closing until when no longer when it was ended, or given another end, before', async () => {
    const thread = await shown();
    const until = async () => (await told()).map((entry) => entry.until);
    await closeThread(cast.moses, thread, { note: '', until: on(20) }, on(1));
    await closeResponses(cast.moses, [post.id], { note: '', until: on(10) }, on(2));
    expect(await until()).toEqual([on(10), on(20)]);
    await closeResponses(cast.moses, [post.id], { note: '', until: on(15) }, on(3));
    expect(await until()).toEqual([on(15), null, on(20)]);
    await reopenThread(cast.edith, thread, { note: '' }, on(4));
    await reopenResponses(cast.edith, [post.id], { note: '' }, on(4));
    expect(await until()).toEqual([null, null, null]);
  });

  it('keeps saying until when of a closing that ran its time', async () => {
    await closeResponses(cast.moses, [post.id], { note: '', until: on(3) }, on(1));
    await closeResponses(cast.moses, [post.id], { note: '' }, on(5));
    expect((await told()).map((entry) => entry.until)).toEqual([null, on(3)]);
  });

  it('says what was never let in, and once what was removed twice', async () => {
    await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
    const id = await shown();
    await trash(cast.moses, { ids: [id], reason: 'First' }, on(1));
    expect(await told()).toMatchObject([{ what: 'refused', reason: 'First' }]);
    await approve(cast.moses, { ids: [id] }, on(2));
    await trash(cast.moses, { ids: [id], reason: 'Second' }, on(3));
    expect(await told()).toMatchObject([{ what: 'removed', reason: 'Second' }]);
  });

  it('says nothing of spam, of what was put back, of what its writer withdrew, and of what is not published', async () => {
    const [spam, back, withdrawn, last] = [await shown(), await shown(), await shown(), await shown()];
    await markSpam(cast.moses, { ids: [spam] }, on(1));
    await trash(cast.moses, { ids: [back, withdrawn, last] }, on(1));
    await restore(cast.moses, { ids: [back] }, on(2));
    await db.comment.update({ where: { id: withdrawn }, data: { withdrawnAt: on(1) } });
    expect(await told()).toHaveLength(1);
    await db.post.update({ where: { id: post.id }, data: { status: 'draft' } });
    expect(await told()).toEqual([]);
  });

  it('goes on from the last entry of a page, and from nothing else', async () => {
    const ids = [await shown(), await shown(), await shown()];
    await trash(cast.moses, { ids, reason: 'Off topic' }, on(1));
    await closeThread(cast.moses, ids[0] ?? '', { note: 'Enough' }, on(1));
    await closeResponses(cast.moses, [post.id], { note: 'Enough' }, on(2));
    const seen = [];
    for (let page = await disclosed(null, 2); page; page = page.older ? await disclosed(page.older, 2) : null)
      seen.push(...page.entries);
    expect(seen).toEqual((await disclosed(null))?.entries);
    const here = seen.filter((entry) => entry.post.id === post.id).map(({ what }) => what);
    expect(here).toEqual(['closed', 'closedThread', 'removed', 'removed', 'removed']);
    await markSpam(cast.moses, { ids: ids.slice(0, 1) }, on(3));
    const { id: spam } = await db.auditLog.findFirstOrThrow({ where: { action: 'response.markSpam' } });
    for (const odd of ['', '0', '-1', '1.5', 'x', "1' OR 1=1", '9'.repeat(18), '9'.repeat(40), String(spam)])
      expect(await disclosed(odd)).toBeNull();
  });

  it('tells a removal once when only its reports were settled after it', async () => {
    const id = await shown();
    await trash(cast.moses, { ids: [id], reason: 'Abusive' }, on(1));
    await db.comment.update({ where: { id }, data: { reportCount: 1 } });
    expect(await trash(cast.edith, { ids: [id] }, on(2))).toMatchObject({ value: { changed: 1 } });
    expect(await told()).toMatchObject([{ at: on(1), what: 'removed', reason: 'Abusive' }]);
  });

  // The last of them: the log keeps what it says.
  it('keeps to itself the reasons that were given for the log, before it was turned on', async () => {
    const [early, late] = [await shown(), await shown()];
    await trash(cast.moses, { ids: [early], reason: 'He is the brother of the mayor' }, on(1));
    await db.auditLog.create({
      data: {
        ...{
          at: on(2),
          actorName: 'Ada',
          action: 'settings.change',
          subjectType: 'settings',
          subjectId: '1',
        },
        after: { moderationPage: true },
      },
    });
    await trash(cast.moses, { ids: [late], reason: 'Abusive' }, on(3));
    expect(await told()).toMatchObject([
      { what: 'removed', reason: 'Abusive' },
      { what: 'removed', reason: '' },
    ]);
  });
});
