import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeResponses, reopenResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { respondAs } from '@/test/respond-as';

const published = new Date('2026-03-01T12:00:00Z');
let id: string;

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
});
beforeEach(async () => {
  ({ id } = await publishedPost(published));
});

describe('Many at once', () => {
  it('get numbers without gap or double', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => respondAs(id)));
    const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value.number : null));
    expect(numbers.sort((one, other) => Number(one) - Number(other))).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    const post = await db.post.findUniqueOrThrow({ where: { id } });
    expect(post).toMatchObject({ responseCount: 50, nextNumber: 51, nextPlace: 51 });
    expect(post.lastResponseAt).toEqual(
      (await db.comment.aggregate({ where: { postId: id }, _max: { createdAt: true } }))._max.createdAt,
    );
  });

  it('from one network are not all the first: one is taken, the others wait', async () => {
    const posts = await Promise.all(Array.from({ length: 8 }, () => publishedPost(published)));
    const now = new Date('2026-04-01T12:00:00Z');
    const outcomes = await Promise.all(
      posts.map((post) => respondAs(post.id, {}, now, { address: '192.0.2.77' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are never taken after their closing was acknowledged', async () => {
    const accepted: { sentAfter: boolean }[] = [];
    let refused = 0;
    for (let round = 0; round < 10; round += 1) {
      let closed = false;
      const send = async (delay: number) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        const sentAfter = closed;
        const outcome = await respondAs(id);
        if (outcome.ok) accepted.push({ sentAfter });
        else refused += 1;
      };
      const close = async () => {
        await new Promise((resolve) => setTimeout(resolve, 15));
        await closeResponses(cast.moses, [id], { note: '' }, new Date());
        closed = true;
        return db.comment.count({ where: { postId: id } });
      };
      const sends = Array.from({ length: 20 }, (_, n) => send(n * 3));
      const [atClose] = await Promise.all([close(), ...sends]);
      expect(await db.comment.count({ where: { postId: id } })).toBe(atClose);
      await reopenResponses(cast.moses, [id], { note: '' }, new Date());
    }
    expect(accepted.length + refused).toBe(200);
    expect(accepted.filter(({ sentAfter }) => sentAfter)).toEqual([]);
    // The race was one: some came before it, some too late.
    expect(Math.min(accepted.length, refused)).toBeGreaterThan(0);
  });

  it('are never taken after the whole site was closed', async () => {
    const set = (responsesOpen: boolean) => db.settings.update({ where: { id: 1 }, data: { responsesOpen } });
    const submits = Array.from({ length: 30 }, () => respondAs(id));
    await set(false);
    const atClose = await db.comment.count({ where: { postId: id } });
    await Promise.all(submits);
    expect(await db.comment.count({ where: { postId: id } })).toBe(atClose);
    await set(true);
  });
});
