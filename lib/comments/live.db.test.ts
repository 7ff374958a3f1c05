import { beforeAll, beforeEach, expect, it } from 'vitest';
import { closeResponses } from '@/lib/closing/commands';
import { closeThread } from '@/lib/closing/thread-commands';
import { db } from '@/lib/db';
import { approve, markSpam, restore, trash } from '@/lib/moderation/commands';
import { editResponse } from '@/lib/moderation/edit';
import { eraseFor } from '@/lib/privacy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { fillThread } from '@/test/fill-thread';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { live } from './live';
import { mostTold } from './live-view';
import { withdraw } from './own-withdraw';
import { thread } from './queries';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
let id: string;

const set = (holdFirstTime: boolean) =>
  db.settings.update({ where: { id: 1 }, data: { holdFirstTime, closeAfterDays: null } });

beforeAll(enterCast);
beforeEach(async () => {
  await set(false);
  ({ id } = await publishedPost(published, [cast.anna.id]));
});

it('tells the numbers of what is shown, the newest first, and not of what waits or was removed', async () => {
  expect((await live(id, now))?.view).toEqual({ numbers: [], open: true, gone: [], edited: {}, closed: [] });
  await accepted(id);
  const removed = await accepted(id);
  await accepted(id);
  await set(true);
  await accepted(id);
  await trash(cast.moses, { ids: [removed.commentId] }, now);
  expect((await live(id, now))?.view).toMatchObject({ numbers: [3, 1], open: true });
});

it('tells whether responses are taken, and until when that holds', async () => {
  await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: 100 } });
  const closing = new Date(published.getTime() + 100 * 86_400_000);
  expect(await live(id, now)).toMatchObject({ view: { open: true } });
  expect((await live(id, new Date(closing.getTime() - 1)))?.changesAt).toEqual(closing);
  expect(await live(id, closing)).toMatchObject({ view: { open: false } });
  await closeResponses(cast.moses, [id], { note: '' }, now);
  expect(await live(id, now)).toMatchObject({ view: { open: false } });
});

it('tells which of what was shown was removed, by whomever, and takes it back when it is shown again', async () => {
  const [first, second] = [await accepted(id), await accepted(id, {}, undefined, { browserToken: 'mine' })];
  await set(true);
  const neverShown = await accepted(id);
  const ids = [first.commentId, neverShown.commentId];
  await markSpam(cast.moses, { ids }, now);
  const { createdAt } = await db.comment.findUniqueOrThrow({ where: { id: second.commentId } });
  await withdraw(null, second.commentId, { now: createdAt, browserToken: 'mine', address: '192.0.2.1' });
  expect((await live(id, now))?.view).toMatchObject({ numbers: [], gone: [1, 2] });
  await restore(cast.moses, { ids: [first.commentId] }, now);
  await approve(cast.moses, { ids: [first.commentId] }, now);
  expect((await live(id, now))?.view).toMatchObject({ numbers: [1], gone: [2], edited: {} });
});

it('tells of all that was removed, however much at once', async () => {
  const many = mostTold * 3;
  await fillThread(id, many, 1);
  const sent = await db.comment.findMany({ where: { postId: id }, select: { id: true } });
  await trash(cast.moses, { ids: sent.map((one) => one.id) }, now);
  const numbers = Array.from({ length: many }, (_, at) => at + 1);
  expect((await live(id, now))?.view).toMatchObject({ numbers: [], gone: numbers });
});

it('tells when what was personal in a response was erased, as the page itself does', async () => {
  const { commentId } = await accepted(id, { email: 'leaves@example.org' });
  await accepted(id);
  const [edited, erased] = [new Date(now.getTime() + 1000), new Date(now.getTime() + 2000)];
  await editResponse(cast.moses, commentId, { body: 'Once' }, edited);
  expect((await live(id, edited))?.view.edited).toEqual({ 1: edited.toISOString() });
  await eraseFor(cast.moses, { email: 'leaves@example.org', sure: 'yes' }, erased);
  expect((await live(id, erased))?.view).toMatchObject({ gone: [], edited: { 1: erased.toISOString() } });
  const { responses } = await thread(id);
  expect(responses).toMatchObject([{ editedAt: edited, changedAt: erased }, { changedAt: null }]);
});

it('tells when a text was last changed', async () => {
  const { commentId } = await accepted(id);
  await accepted(id);
  await editResponse(cast.moses, commentId, { body: 'Once' }, now);
  const later = new Date(now.getTime() + 1000);
  await editResponse(cast.moses, commentId, { body: 'Twice' }, later);
  expect((await live(id, later))?.view).toMatchObject({ gone: [], edited: { 1: later.toISOString() } });
  await trash(cast.moses, { ids: [commentId] }, later);
  expect((await live(id, later))?.view).toMatchObject({ gone: [1], edited: {} });
});

it('says nothing of what a muted writer edits, who takes it for shown', async () => {
  const mute = {
    kind: 'muted',
    email: 'mute@example.org',
    givenBy: 'Moses Moderator',
    createdAt: published,
  } as const;
  await db.standing.create({ data: mute });
  const { commentId, number } = await accepted(id, { email: mute.email });
  expect(number).toBe(1);
  await editResponse(cast.moses, commentId, { body: 'Other words' }, now);
  expect((await live(id, now))?.view).toMatchObject({ numbers: [], gone: [], edited: {} });
});

it('tells under what no more replies are taken, and until when that holds', async () => {
  const { commentId } = await accepted(id);
  const until = new Date(now.getTime() + 3_600_000);
  await closeThread(cast.moses, commentId, { note: '', until }, now);
  expect(await live(id, now)).toMatchObject({ view: { open: true, closed: [commentId] }, changesAt: until });
  expect(await live(id, until)).toMatchObject({ view: { closed: [] }, changesAt: null });
});

it('names no closed conversation that readers do not see, and one whose replies they see', async () => {
  const [first, second] = [await accepted(id), await accepted(id)];
  const reply = await accepted(id, { parentId: first.commentId });
  for (const one of [first, second, reply]) await closeThread(cast.moses, one.commentId, { note: '' }, now);
  const closed = async () => (await live(id, now))?.view.closed;
  expect(await closed()).toEqual([first.commentId, reply.commentId, second.commentId]);
  await trash(cast.moses, { ids: [first.commentId, second.commentId] }, now);
  expect(await closed()).toEqual([first.commentId, reply.commentId]);
});

it('tells nothing of a post that is not published, or not there', async () => {
  await db.post.update({ where: { id }, data: { status: 'draft' } });
  for (const other of [id, cast.ada.id, 'nobody', '']) expect(await live(other, now)).toBeNull();
});
