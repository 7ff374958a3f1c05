import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { closeResponses } from '@/lib/closing/commands';
import { closeThread } from '@/lib/closing/thread-commands';
import { giveStanding } from '@/lib/commenters/commands';
import { db } from '@/lib/db';
import { approve, restore, trash } from '@/lib/moderation/commands';
import { disclosed } from '@/lib/moderation/disclosed';
import { undoAct } from '@/lib/moderation/undo';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { editOwn } from './own-edit';
import { ownResponse } from './own-queries';
import { withdraw } from './own-withdraw';
import { thread } from './queries';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-03-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let id: string;

const settings = (data: Parameters<typeof db.settings.update>[0]['data']) =>
  db.settings.update({ where: { id: 1 }, data });
const rowOf = (commentId: string) => db.comment.findUniqueOrThrow({ where: { id: commentId } });
const versionsOf = (commentId: string) =>
  db.commentVersion.findMany({ where: { commentId }, orderBy: { replacedAt: 'asc' } });
const postOf = () => db.post.findUniqueOrThrow({ where: { id } });

const mine = { browserToken: 'mine' };
const from = (browserToken: string | null, seconds = 60) => ({
  now: inSeconds(seconds),
  browserToken,
  address: '192.0.2.1',
});
const sent = (fields: Record<string, unknown> = {}) => accepted(id, { body: 'First', ...fields }, now, mine);
const edit = (commentId: string, body: unknown, as: string | null = 'mine', seconds = 60) =>
  editOwn(null, { commentId, body }, from(as, seconds));
const because = (code: string) => ({ ok: false, refusal: { code } });

beforeAll(enterCast);
beforeEach(async () => {
  await db.comment.deleteMany();
  await settings({
    holdFirstTime: false,
    holdLinks: 2,
    holdWords: '',
    disallowedWords: '',
    floodSeconds: 0,
    slowModeSeconds: 0,
    editMinutes: 5,
    responseMaxLength: 10_000,
  });
  ({ id } = await publishedPost(published, [cast.anna.id]));
});

describe('Editing one’s own response', () => {
  it('shows the new text, keeps the earlier one, and leaves lengths in the log', async () => {
    const { commentId } = await sent();
    expect(await edit(commentId, ' *Second* ', 'mine', 1)).toEqual({
      ok: true,
      value: expect.objectContaining({ commentId, number: 1, status: 'approved', postId: id }),
      tags: [postTag(id)],
    });
    expect(await rowOf(commentId)).toMatchObject({
      body: '*Second*',
      html: '<p dir="auto"><em>Second</em></p>',
      status: 'approved',
      editedAt: inSeconds(1),
    });
    expect(await versionsOf(commentId)).toMatchObject([
      { body: 'First', html: '<p dir="auto">First</p>', replacedAt: inSeconds(1), replacedBy: null },
    ]);
    const log = await db.auditLog.findFirstOrThrow({ where: { subjectId: commentId } });
    expect(log).toMatchObject({
      action: 'response.edit',
      actorId: null,
      before: { status: 'approved', length: 5 },
      after: { status: 'approved', length: 8 },
    });
    expect((await thread(id)).responses[0]).toMatchObject({ editedAt: inSeconds(1) });
  });

  it('with the same text again changes nothing', async () => {
    const { commentId } = await sent();
    expect(await edit(commentId, 'First ')).toMatchObject({ ok: true, tags: [] });
    expect(await rowOf(commentId)).toMatchObject({ editedAt: null });
    expect(await versionsOf(commentId)).toEqual([]);
  });

  it('is for the browser or the account that wrote it', async () => {
    const { commentId } = await sent();
    for (const other of ['theirs', null, '']) {
      expect(await edit(commentId, 'Forged', other)).toMatchObject(because('forbidden'));
    }
    const ritas = await accepted(id, { body: 'Rita' }, inSeconds(1), {
      actor: cast.rita,
      browserToken: 'shared',
    });
    expect(await edit(ritas.commentId, 'Forged', 'shared')).toMatchObject(because('forbidden'));
    const fields = { commentId: ritas.commentId, body: 'Rita, elsewhere' };
    expect(await editOwn(cast.moses, fields, from('shared'))).toMatchObject(because('forbidden'));
    expect(await editOwn(cast.rita, fields, from(null))).toMatchObject({ ok: true });
    expect(await rowOf(commentId)).toMatchObject({ body: 'First' });
  });

  it('ends with its time, with the first reply that is shown, and with a closing', async () => {
    const { commentId } = await sent();
    expect(await edit(commentId, 'Late', 'mine', 300)).toMatchObject(because('closed'));
    const reply = await accepted(id, { parentId: commentId }, inSeconds(20));
    expect(await edit(commentId, 'Answered')).toMatchObject(because('conflict'));
    await trash(cast.moses, { ids: [reply.commentId] }, inSeconds(30));
    expect(await edit(commentId, 'Answered no more')).toMatchObject({ ok: true });
    await closeThread(cast.moses, commentId, { note: '' }, inSeconds(40));
    expect(await edit(commentId, 'Shut')).toMatchObject(because('closed'));

    const other = await sent({ body: 'Another' });
    await closeResponses(cast.moses, [id], { note: 'Enough' }, inSeconds(50));
    expect(await edit(other.commentId, 'Shut')).toMatchObject(because('closed'));
    expect(await rowOf(other.commentId)).toMatchObject({ body: 'Another' });
  });

  it('does not open the way for a reply that waits', async () => {
    const { commentId } = await sent();
    await settings({ holdFirstTime: true });
    await accepted(id, { parentId: commentId }, inSeconds(20));
    expect(await edit(commentId, 'Still mine')).toMatchObject({ ok: true });
  });

  it('asks the phases: a disallowed word is handed back, too many links wait', async () => {
    const { commentId } = await sent();
    await settings({ disallowedWords: 'casino' });
    expect(await edit(commentId, 'Best Casino!')).toMatchObject({
      ok: false,
      refusal: { fields: { body: [expect.stringContaining('“Casino”')] } },
    });
    expect(await rowOf(commentId)).toMatchObject({ body: 'First', status: 'approved' });

    const links = 'https://a.example https://b.example';
    expect(await edit(commentId, links)).toMatchObject({
      ok: true,
      value: { status: 'pending', number: null },
      tags: [postTag(id)],
    });
    expect(await rowOf(commentId)).toMatchObject({
      status: 'pending',
      heldBy: 'links',
      heldMatch: 'https://a.example https://b.example',
      approvedAt: null,
      number: 1,
    });
    expect(await postOf()).toMatchObject({ responseCount: 0, lastResponseAt: null });
    expect((await thread(id)).responses).toEqual([]);
    await approve(cast.moses, { ids: [commentId] }, inSeconds(90));
    expect(await rowOf(commentId)).toMatchObject({ status: 'approved', number: 1 });
    expect(await postOf()).toMatchObject({ responseCount: 1 });
  });

  it('in a second tab does not write over what was saved in the first, unless it was seen', async () => {
    const { commentId } = await sent();
    const read = async () => {
      const asking = { actor: null, browserToken: 'mine', now: inSeconds(30) };
      return (await ownResponse(commentId, asking))?.response?.version;
    };
    const opened = await read();
    const save = (body: string, version: unknown, seconds: number) =>
      editOwn(null, { commentId, body, version }, from('mine', seconds));
    expect(await save('One tab', opened, 10)).toMatchObject({ ok: true });
    expect(await save('One tab', opened, 11)).toMatchObject({ ok: true, tags: [] });
    expect(await save('The other tab', opened, 12)).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', fields: { body: [expect.stringContaining('has been changed')] } },
    });
    expect(await save('Forged', 'nonsense', 13)).toMatchObject(because('conflict'));
    expect(await save('Forged', ['a'], 13)).toMatchObject(because('invalid'));
    expect(await rowOf(commentId)).toMatchObject({ body: 'One tab' });
    expect(await save('The other tab', await read(), 14)).toMatchObject({ ok: true });
    expect(await rowOf(commentId)).toMatchObject({ body: 'The other tab' });
  });

  it('is neither a flood, nor slow, nor a first time for one that was approved', async () => {
    await settings({ holdFirstTime: true, floodSeconds: 15, slowModeSeconds: 600 });
    const { commentId } = await sent();
    expect(await rowOf(commentId)).toMatchObject({ status: 'pending', heldBy: 'first-time' });
    await approve(cast.moses, { ids: [commentId] }, inSeconds(2));
    await edit(commentId, 'Second', 'mine', 3);
    await edit(commentId, 'Third', 'mine', 4);
    expect(await rowOf(commentId)).toMatchObject({ status: 'approved', body: 'Third' });
    expect((await versionsOf(commentId)).map(({ body }) => body)).toEqual(['First', 'Second']);
  });

  it('shows a writer who was muted since that what waited goes on waiting', async () => {
    await settings({ holdFirstTime: true });
    const { commentId } = await sent();
    const muting = { of: commentId, scope: 'email', kind: 'muted', reason: 'Insults' };
    expect(await giveStanding(cast.moses, muting, inSeconds(5))).toMatchObject({ ok: true });
    expect(await edit(commentId, 'Second')).toMatchObject({
      ok: true,
      value: { status: 'pending', number: null, silently: false },
    });
    expect(await rowOf(commentId)).toMatchObject({ body: 'Second', heldBy: 'first-time' });
    await db.standing.deleteMany();
  });

  it('keeps what the trained score says of the new text', async () => {
    const { commentId } = await sent();
    await db.comment.update({ where: { id: commentId }, data: { spamScore: 0.5 } });
    await edit(commentId, 'Second');
    expect(await rowOf(commentId)).toMatchObject({ spamScore: null });
  });

  it('never publishes what waits', async () => {
    await settings({ holdWords: 'ferry' });
    const { commentId } = await sent({ body: 'The ferry' });
    expect(await edit(commentId, 'The boat')).toMatchObject({
      ok: true,
      value: { status: 'pending' },
      tags: [],
    });
    expect(await rowOf(commentId)).toMatchObject({ status: 'pending', body: 'The boat' });
  });

  it('refuses what is no text, and ids of nothing', async () => {
    const { commentId } = await sent();
    await settings({ responseMaxLength: 20 });
    for (const body of ['', ' \u200b ', 'x'.repeat(21), ['a'], { a: 1 }, undefined]) {
      expect(await edit(commentId, body)).toMatchObject({
        ok: false,
        refusal: { fields: { body: [expect.any(String)] } },
      });
    }
    for (const nothing of ['', 'nobody', '00000000-0000-7000-8000-000000000099', [commentId]]) {
      const outcome = await editOwn(null, { commentId: nothing, body: 'x' }, from('mine'));
      expect(outcome).toMatchObject({ ok: false });
    }
    expect(await editOwn(null, 'text', from('mine'))).toMatchObject(because('invalid'));
    expect(await edit(commentId, '👩‍🚀 مرحبا <b>')).toMatchObject({ ok: true });
    expect(await rowOf(commentId)).toMatchObject({ html: '<p dir="auto">👩‍🚀 مرحبا &lt;b&gt;</p>' });
  });
});

describe('Withdrawing one’s own response', () => {
  const take = (commentId: string, as: string | null = 'mine', seconds = 60) =>
    withdraw(null, commentId, from(as, seconds));

  it('removes it, and leaves a tombstone that says so where it was answered', async () => {
    const { commentId } = await sent();
    await accepted(id, { parentId: commentId }, inSeconds(20));
    expect(await take(commentId)).toMatchObject({
      ok: true,
      value: { status: 'trashed' },
      tags: [postTag(id)],
    });
    expect(await rowOf(commentId)).toMatchObject({ status: 'trashed', withdrawnAt: inSeconds(60) });
    const { responses, count } = await thread(id);
    expect(count).toBe(1);
    expect(responses.map(({ state, withdrawn }) => [state, withdrawn])).toEqual([
      ['tombstone', true],
      ['approved', false],
    ]);
    expect(await db.auditLog.findFirstOrThrow({ where: { subjectId: commentId } })).toMatchObject({
      action: 'response.withdraw',
      before: { status: 'approved' },
    });
  });

  it('is not published by a restore, and what a moderator removes then is theirs', async () => {
    const { commentId } = await sent();
    await accepted(id, { parentId: commentId }, inSeconds(20));
    await take(commentId);
    const decision = { ids: [commentId], reason: 'Unkind' };
    const restored = await restore(cast.moses, decision, inSeconds(70));
    expect(await rowOf(commentId)).toMatchObject({ status: 'pending', approvedAt: null, withdrawnAt: null });

    if (!restored.ok || !restored.value.actId) throw new Error('There is an act to undo.');
    await undoAct(cast.moses, restored.value.actId, inSeconds(75));
    expect(await rowOf(commentId)).toMatchObject({ status: 'trashed', withdrawnAt: inSeconds(60) });

    await restore(cast.moses, decision, inSeconds(80));
    await approve(cast.moses, decision, inSeconds(90));
    await trash(cast.moses, decision, inSeconds(100));
    expect((await thread(id)).responses[0]).toMatchObject({ state: 'tombstone', withdrawn: false });
    await settings({ moderationPage: true });
    const told = (await disclosed(null))?.entries.filter(({ post }) => post.id === id);
    expect(told).toMatchObject([{ what: 'removed', reason: 'Unkind' }]);
  });

  it('leaves nothing where it was not answered, and takes one that waits out of the queue', async () => {
    const { commentId } = await sent();
    await settings({ holdFirstTime: true });
    const held = await sent({ body: 'Held', name: 'Someone else' });
    await take(commentId);
    expect(await take(held.commentId)).toMatchObject({ ok: true, tags: [] });
    expect((await thread(id)).responses).toEqual([]);
    expect(await db.comment.count({ where: { status: 'pending' } })).toBe(0);
    expect(await postOf()).toMatchObject({ responseCount: 0, lastResponseAt: null });
  });

  it('is possible where responses are closed, and not twice, nor late, nor for others', async () => {
    const { commentId } = await sent();
    await closeResponses(cast.moses, [id], { note: '' }, inSeconds(1));
    expect(await take(commentId, 'theirs')).toMatchObject(because('forbidden'));
    expect(await take(commentId, 'mine', 301)).toMatchObject(because('closed'));
    expect(await take('nobody')).toMatchObject(because('not-found'));
    expect(await take(commentId)).toMatchObject({ ok: true });
    expect(await take(commentId)).toMatchObject(because('not-found'));
  });
});

describe('An edit that races', () => {
  it('with the first reply is done before it or not at all', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { commentId } = await sent({ body: `First ${round}` });
      let answered = false;
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const reply = async () => {
        await wait(round % 5);
        await accepted(id, { parentId: commentId }, inSeconds(20));
        answered = true;
      };
      const change = async () => {
        await wait(3);
        const began = answered;
        return { outcome: await edit(commentId, `Second ${round}`), began };
      };
      const [, { outcome, began }] = await Promise.all([reply(), change()]);
      if (outcome.ok) expect(began).toBe(false);
      else expect(outcome.refusal.code).toBe('conflict');
      const { body } = await rowOf(commentId);
      expect(body).toBe(outcome.ok ? `Second ${round}` : `First ${round}`);
      expect(await versionsOf(commentId)).toHaveLength(outcome.ok ? 1 : 0);
      expect(await edit(commentId, 'Third')).toMatchObject(because('conflict'));
    }
  });

  it('with a closing is never accepted after the closing was acknowledged', async () => {
    const sentOnes = [];
    for (let n = 0; n < 20; n += 1) sentOnes.push((await sent({ body: `Text ${n}` })).commentId);
    const edits = sentOnes.map((commentId, n) => edit(commentId, `Edited ${n}`));
    await closeResponses(cast.moses, [id], { note: '' }, inSeconds(30));
    const atClose = await db.commentVersion.count({ where: { comment: { postId: id } } });
    const outcomes = await Promise.all(edits);
    expect(await db.commentVersion.count({ where: { comment: { postId: id } } })).toBe(atClose);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(atClose);
  });

  it('with its own withdrawal ends withdrawn, with the counts right', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { commentId } = await sent({ body: `First ${round}` });
      const both = await Promise.all([
        edit(commentId, 'https://a.example https://b.example'),
        withdraw(null, commentId, from('mine')),
        withdraw(null, commentId, from('mine')),
      ]);
      expect(both.slice(1).filter(({ ok }) => ok)).toHaveLength(1);
      expect(await rowOf(commentId)).toMatchObject({ status: 'trashed' });
      expect(await postOf()).toMatchObject({ responseCount: 0 });
    }
  });
});
