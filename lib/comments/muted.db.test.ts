import { beforeAll, describe, expect, it } from 'vitest';
import { giveStanding } from '@/lib/commenters/commands';
import { db } from '@/lib/db';
import { approve } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { editOwn } from './own-edit';
import { ownResponse, ownResponses } from './own-queries';
import { thread } from './queries';
import { waiting } from './waiting';

const now = new Date('2026-05-01T12:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const mine = { browserToken: 'm'.repeat(32) };
const muted = { name: 'Muted', email: 'muted@example.org' };
let id: string;
let sent: Awaited<ReturnType<typeof accepted>>;

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
  ({ id } = await publishedPost(new Date('2026-03-01T12:00:00Z')));
  const first = await accepted(id, muted, now, mine);
  const form = { of: first.commentId, scope: 'email', kind: 'muted', reason: 'Insults' };
  expect(await giveStanding(cast.moses, form, now)).toMatchObject({ ok: true });
  sent = await accepted(id, { ...muted, body: 'Heard by none' }, minutes(1), mine);
  await accepted(id, { name: 'Next' }, minutes(2));
});

const seen = (view: { responses: { number: number | null; name: string; state: string }[] }) =>
  view.responses.map(({ number, name, state }) => `${number} ${name} ${state}`);

describe('What a muted commenter writes', () => {
  it('has its number for their own browser, after what is shown to all, and no mark that it waits', async () => {
    expect(sent).toMatchObject({ status: 'pending', number: 2, silently: true });
    expect(seen(await thread(id, { waitingCommentId: sent.commentId }))).toEqual([
      '1 Muted approved',
      '3 Next approved',
      '2 Muted unseen',
    ]);
    expect(await waiting(id, { actor: null, ...mine })).toMatchObject([{ state: 'unseen', number: 2 }]);
  });

  it('looks published to them where they may change it', async () => {
    const asking = { actor: null, ...mine, now: minutes(2) };
    const told = { id: sent.commentId, status: 'approved', number: 2 };
    expect((await ownResponses(id, asking))?.responses[0]).toMatchObject(told);
    expect((await ownResponse(sent.commentId, asking))?.response).toMatchObject(told);
    const edit = { commentId: sent.commentId, body: 'Heard by nobody' };
    const outcome = await editOwn(null, edit, { ...mine, now: minutes(2), address: '192.0.2.1' });
    expect(outcome).toMatchObject({ ok: true, value: { number: 2, silently: true } });
    expect((await ownResponse(sent.commentId, asking))?.response).toMatchObject(told);
  });

  it('is seen and counted by nobody else', async () => {
    const page = await thread(id);
    expect(seen(page)).toEqual(['1 Muted approved', '3 Next approved']);
    expect(page.count).toBe(2);
    expect(await waiting(id, { actor: null, browserToken: 'x'.repeat(32) })).toEqual([]);
    expect(await waiting(id, { actor: cast.rita, browserToken: null })).toEqual([]);
  });

  it('waits like any other for a moderator, and keeps its number when approved', async () => {
    expect(await waiting(id, { actor: cast.moses, browserToken: null })).toMatchObject([
      { state: 'waiting' },
    ]);
    await approve(cast.moses, { ids: [sent.commentId] }, minutes(3));
    expect(seen(await thread(id))).toEqual(['1 Muted approved', '3 Next approved', '2 Muted approved']);
    expect(await db.post.findUnique({ where: { id } })).toMatchObject({ responseCount: 3, nextNumber: 4 });
  });
});
