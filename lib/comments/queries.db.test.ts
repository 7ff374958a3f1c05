import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve, markSpam, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { thread } from './queries';
import { waiting } from './waiting';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
let id: string;

beforeAll(enterCast);
beforeEach(async () => {
  await db.comment.deleteMany();
  await hold(false);
  ({ id } = await publishedPost(published, [cast.anna.id]));
});

const hold = (holdFirstTime: boolean) => db.settings.update({ where: { id: 1 }, data: { holdFirstTime } });
const shown = async (name: string, parentId?: string) => (await accepted(id, { name, parentId })).commentId;
const outline = async () =>
  (await thread(id)).responses.map(
    ({ depth, state, name, number }) =>
      `${'  '.repeat(depth)}${number} ${state === 'tombstone' ? '(removed)' : name}`,
  );

describe('A thread', () => {
  it('lists every reply after what it answers, and siblings as they came', async () => {
    const a = await shown('A');
    const b = await shown('B');
    const reply = await shown('A1', a);
    await shown('C');
    await shown('B1', b);
    await shown('A1x', reply);
    await shown('A2', a);
    expect(await outline()).toEqual(['1 A', '  3 A1', '    6 A1x', '  7 A2', '2 B', '  5 B1', '4 C']);
    expect(await thread(id)).toMatchObject({ count: 7, maxDepth: 5 });
  });

  it('keeps a removed response as a tombstone while something under it is shown, and tells nothing of it', async () => {
    const a = await shown('A');
    const reply = await shown('A1', a);
    const answer = await shown('A1x', reply);
    await shown('B');
    await trash(cast.moses, { ids: [a] }, now);
    await markSpam(cast.moses, { ids: [reply] }, now);
    expect(await outline()).toEqual(['1 (removed)', '  2 (removed)', '    3 A1x', '4 B']);
    const { responses, count } = await thread(id);
    expect(count).toBe(2);
    expect(responses[0]).toMatchObject({ name: '', url: '', html: '', badge: null });

    await trash(cast.moses, { ids: [answer] }, now);
    expect(await outline()).toEqual(['4 B']);
    await approve(cast.moses, { ids: [answer] }, now);
    expect(await outline()).toEqual(['1 (removed)', '  2 (removed)', '    3 A1x', '4 B']);
  });

  it('shows a held response only to the page of its writer, in its place', async () => {
    const a = await shown('A');
    await shown('B');
    await hold(true);
    const { commentId } = await accepted(id, { name: 'Held', parentId: a });
    expect((await thread(id)).responses).toHaveLength(2);
    const mine = await thread(id, { waitingCommentId: commentId });
    expect(mine.responses.map(({ name, state }) => [name, state])).toEqual([
      ['A', 'approved'],
      ['Held', 'waiting'],
      ['B', 'approved'],
    ]);
    expect(mine.count).toBe(2);
    const elsewhere = await publishedPost(published);
    expect((await thread(elsewhere.id, { waitingCommentId: commentId })).responses).toEqual([]);
    await trash(cast.moses, { ids: [commentId] }, now);
    expect((await thread(id, { waitingCommentId: commentId })).responses).toHaveLength(2);
  });

  it("shows its writer everything that the same browser has waiting there, and nobody else's", async () => {
    await hold(true);
    const mine = { browserToken: 'a browser' };
    const first = await accepted(id, { name: 'First' }, undefined, mine);
    await accepted(id, { name: 'Of another' }, undefined, { browserToken: 'another browser' });
    await accepted(id, { name: 'Of none' });
    const second = await accepted(id, { name: 'Second' }, undefined, mine);
    const seen = async (commentId: string) =>
      (await thread(id, { waitingCommentId: commentId })).responses.map(({ name, state }) => [name, state]);
    const both = [
      ['First', 'waiting'],
      ['Second', 'waiting'],
    ];
    expect(await seen(second.commentId)).toEqual(both);
    await approve(cast.moses, { ids: [second.commentId] }, now);
    expect(await seen(second.commentId)).toEqual([['Second', 'approved'], both[0]]);
    await trash(cast.moses, { ids: [first.commentId] }, now);
    expect(await seen(second.commentId)).toEqual([['Second', 'approved']]);
  });

  it('tells the author of the post, the staff and everyone else apart', async () => {
    for (const actor of [cast.anna, cast.abel, cast.moses, cast.rita, null])
      await accepted(id, {}, undefined, { actor });
    const { responses } = await thread(id);
    expect(responses.map(({ badge }) => badge)).toEqual(['author', 'staff', 'staff', null, null]);
  });
});

describe('Responses that wait', () => {
  const seen = async (viewer: Parameters<typeof waiting>[1]) =>
    (await waiting(id, viewer)).map(({ name, state }) => {
      expect(state).toBe('waiting');
      return name;
    });

  it('are seen by the browser and by the account that wrote them, and by moderators', async () => {
    await shown('Shown');
    await hold(true);
    await accepted(id, { name: 'From a browser' }, undefined, { browserToken: 'one' });
    await accepted(id, {}, undefined, { actor: cast.rita, browserToken: 'two' });

    expect(await seen({ actor: null, browserToken: 'one' })).toEqual(['From a browser']);
    expect(await seen({ actor: null, browserToken: 'two' })).toEqual(['Rita Reader']);
    expect(await seen({ actor: cast.rita, browserToken: null })).toEqual(['Rita Reader']);
    expect(await seen({ actor: cast.rita, browserToken: 'one' })).toEqual(['From a browser', 'Rita Reader']);
    expect(await seen({ actor: cast.moses, browserToken: null })).toEqual(['From a browser', 'Rita Reader']);
    for (const nobody of [
      { actor: null, browserToken: null },
      { actor: null, browserToken: 'three' },
      { actor: cast.anna, browserToken: null },
    ]) {
      expect(await seen(nobody)).toEqual([]);
    }
  });
});
