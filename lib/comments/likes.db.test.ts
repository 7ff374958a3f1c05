import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { likeLimits } from './like-limits';
import { like } from './likes';
import { thread } from './queries';

const now = new Date('2026-03-02T12:00:00Z');
const later = new Date('2026-03-02T12:01:00Z');
let postId: string;
let commentId: string;

let networks = 0;
/** From a network that has never been seen before, unless told otherwise. */
const by = (browserToken: string, at = now, address = `2001:db8:0:${(++networks).toString(16)}::1`) => ({
  now: at,
  browserToken,
  address,
});
const press = (browserToken: string, wanted: boolean | null = null, at = now) =>
  like(null, { commentId, wanted }, by(browserToken, at));
const counts = async () => {
  const { likeCount } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
  return [likeCount, await db.like.count({ where: { commentId } })];
};

beforeAll(enterCast);
beforeEach(async () => {
  await db.comment.deleteMany();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, likes: true } });
  ({ id: postId } = await publishedPost(new Date('2026-03-01T12:00:00Z')));
  ({ commentId } = await accepted(postId, {}, now, { browserToken: 'writer' }));
});

describe('A like', () => {
  it('counts once for each browser and each account, and is taken back by the next press', async () => {
    expect(await press('one')).toMatchObject({
      ok: true,
      value: { liked: true, postId, number: 1 },
      tags: [postTag(postId)],
    });
    expect(await press('two')).toMatchObject({ ok: true });
    expect(await like(cast.rita, { commentId, wanted: null }, by('two'))).toMatchObject({ ok: true });
    expect(await counts()).toEqual([3, 3]);
    expect((await thread(postId)).responses[0]).toMatchObject({ likes: 3 });

    expect(await like(cast.rita, { commentId, wanted: null }, by('elsewhere', later))).toMatchObject({
      ok: true,
      value: { liked: false },
      tags: [postTag(postId)],
    });
    expect(await press('one', null, later)).toMatchObject({ value: { liked: false } });
    expect(await counts()).toEqual([1, 1]);
  });

  it('that is there already stays, and nothing is made anew', async () => {
    await press('one', true);
    expect(await press('one', true, later)).toMatchObject({ ok: true, value: { liked: true }, tags: [] });
    expect(await press('two', false)).toMatchObject({ ok: true, value: { liked: false }, tags: [] });
    expect(await counts()).toEqual([1, 1]);
  });

  it('is refused where it is off, of one’s own, and of what is not shown', async () => {
    const because = (code: string) => ({ ok: false, refusal: { code } });
    expect(await press('writer')).toMatchObject(because('forbidden'));
    const ritas = await accepted(postId, {}, later, { actor: cast.rita, browserToken: 'ritas' });
    for (const [actor, token] of [
      [cast.rita, 'elsewhere'],
      [null, 'ritas'],
    ] as const) {
      const own = await like(actor, { commentId: ritas.commentId, wanted: true }, by(token));
      expect(own).toMatchObject(because('forbidden'));
    }
    for (const nothing of ['', 'nobody', '00000000-0000-7000-8000-000000000099']) {
      const outcome = await like(null, { commentId: nothing, wanted: true }, by('one'));
      expect(outcome).toMatchObject(because('not-found'));
    }
    await trash(cast.moses, { ids: [commentId] }, later);
    expect(await press('one')).toMatchObject(because('not-found'));
    await db.settings.update({ where: { id: 1 }, data: { likes: false } });
    expect(await press('one')).toMatchObject(because('closed'));
    expect(await counts()).toEqual([0, 0]);
  });
});

describe('Likes at once', () => {
  it('of one reader are one, by double click and by script', async () => {
    await Promise.all([press('one'), press('one'), press('one')]);
    expect(await counts()).toEqual([1, 1]);
    await Promise.all(Array.from({ length: 10 }, () => press('two', true)));
    expect(await counts()).toEqual([2, 2]);
    await Promise.all(Array.from({ length: 10 }, () => press('two', false)));
    expect(await counts()).toEqual([1, 1]);
  });

  it('of many readers, given and taken back, are as many as there are', async () => {
    const readers = Array.from({ length: 15 }, (_, n) => `reader ${n}`);
    await Promise.all(readers.map((reader) => press(reader, true)));
    expect(await counts()).toEqual([15, 15]);
    const mixed = readers.flatMap((reader, n) => [press(reader, n % 3 === 0), press(`new ${n}`, true)]);
    await Promise.all(mixed);
    expect(await counts()).toEqual([20, 20]);
  });
});

describe('Likes from one network', () => {
  const limited = { ok: false, refusal: { code: 'limited', message: expect.stringContaining('tomorrow') } };
  const here = '203.0.113.7';
  beforeEach(() => db.$executeRaw`DELETE FROM "RateLimit"`);

  it('of guests are few for one response, however many browsers they come from', async () => {
    const from = (n: number) => like(null, { commentId, wanted: true }, by(`fresh ${n}`, now, here));
    for (let n = 0; n < likeLimits.response.points; n += 1) expect(await from(n)).toMatchObject({ ok: true });
    expect(await from(100)).toMatchObject(limited);
    expect(await counts()).toEqual([likeLimits.response.points, likeLimits.response.points]);
    const other = await accepted(postId);
    const there = { commentId: other.commentId, wanted: true };
    expect(await like(null, there, by('fresh 100', now, here))).toMatchObject({ ok: true });
    expect(await like(cast.rita, { commentId, wanted: true }, by('ritas', now, here))).toMatchObject({
      ok: true,
    });
  });

  it('are so many in ten minutes, whoever presses', async () => {
    const presses = Array.from({ length: likeLimits.network.points + 1 }, (_, n) =>
      like(cast.rita, { commentId, wanted: n % 2 === 0 }, by('ritas', now, here)),
    );
    expect((await Promise.all(presses)).filter(({ ok }) => !ok)).toMatchObject([limited]);
    expect(await press('elsewhere', true)).toMatchObject({ ok: true });
  });
});
