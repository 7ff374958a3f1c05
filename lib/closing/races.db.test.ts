import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';
import { size } from '@/test/size';
import { closeResponses, reopenResponses } from './commands';
import { chooseForCategories, switchSite } from './site-commands';
import { closeThread, reopenThread } from './thread-commands';

const published = new Date('2026-03-01T12:00:00Z');
let postId: string;
let parentId: string;
let categoryId: string;

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, floodSeconds: 0 } });
  ({ id: postId } = await publishedPost(published));
  ({ commentId: parentId } = await accepted(postId, {}, new Date()));
  ({ id: categoryId } = await db.category.create({ data: { name: 'News', slug: 'news' } }));
  await db.postCategory.create({ data: { postId, categoryId, position: 0 } });
});

const note = { note: '' };

/** Every way of closing by hand, and its way back. */
const ways: Record<
  string,
  [close: (now: Date) => Promise<{ ok: boolean }>, open: (now: Date) => Promise<unknown>]
> = {
  post: [
    (now) => closeResponses(cast.moses, [postId], note, now),
    (now) => reopenResponses(cast.moses, [postId], note, now),
  ],
  'post for a while': [
    (now) => closeResponses(cast.moses, [postId], { note: '', until: new Date(now.getTime() + 60_000) }, now),
    (now) => reopenResponses(cast.moses, [postId], note, now),
  ],
  thread: [
    (now) => closeThread(cast.moses, parentId, note, now),
    (now) => reopenThread(cast.moses, parentId, note, now),
  ],
  category: [
    (now) => chooseForCategories(cast.ada, { [categoryId]: 'closed' }, now),
    (now) => chooseForCategories(cast.ada, { [categoryId]: 'follow' }, now),
  ],
  site: [(now) => switchSite(cast.ada, false, note, now), (now) => switchSite(cast.ada, true, note, now)],
};

it('Of hundreds of submits, none is accepted after a closing of any kind was acknowledged', async () => {
  const rounds = size(10, 20);
  const tally = { accepted: 0, refused: 0, late: 0, sentLate: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const [close, open] = Object.values(ways)[round % 5] ?? [];
    if (!close || !open) throw new Error('There are five ways.');
    let closed = false;
    let answered = 0;
    const send = async () => {
      const sentLate = closed;
      tally.sentLate += Number(sentLate);
      const outcome = await respondAs(postId, { parentId }, new Date());
      answered += 1;
      if (outcome.ok) tally.accepted += 1;
      else {
        expect(outcome.refusal.code).toBe('closed');
        tally.refused += 1;
      }
      if (outcome.ok && sentLate) tally.late += 1;
    };
    const sender = async () => {
      for (let sent = 0; sent < 5; sent += 1) await send();
    };
    const closing = async () => {
      while (answered < 12) await new Promise((resolve) => setTimeout(resolve, 2));
      expect(await close(new Date())).toMatchObject({ ok: true });
      closed = true;
      return db.comment.count({ where: { postId } });
    };
    const [atClose] = await Promise.all([closing(), ...Array.from({ length: 10 }, sender)]);
    // Nothing was written after the acknowledgement either, whenever it was sent.
    expect(await db.comment.count({ where: { postId } })).toBe(atClose);
    await open(new Date());
  }
  expect(tally.accepted + tally.refused).toBe(rounds * 50);
  expect(tally.late).toBe(0);
  // The race was one: some came before it, some too late.
  expect(Math.min(tally.accepted, tally.refused, tally.sentLate)).toBeGreaterThan(rounds);
}, 120_000);

it('Of submits around the end of a timer, those that came before it are refused and the others taken', async () => {
  const end = Date.now() + 2_000;
  await closeResponses(cast.moses, [postId], { note: '', until: new Date(end) }, new Date());
  const sent: { at: number; ok: boolean }[] = [];
  await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, end - 600 + n * 12 - Date.now()));
      const now = new Date();
      sent.push({ at: now.getTime(), ok: (await respondAs(postId, {}, now)).ok });
    }),
  );
  expect(sent.filter(({ at, ok }) => ok !== at >= end)).toEqual([]);
  expect(new Set(sent.map(({ ok }) => ok)).size).toBe(2);
});
