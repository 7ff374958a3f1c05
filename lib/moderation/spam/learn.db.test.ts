import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve, hold, markSpam, restore, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { workOf } from '@/test/statements';
import { spamScore } from './ask';
import { learntSoFar } from './learn';

const now = new Date('2026-05-01T12:00:00Z');
let post: { id: string };

beforeAll(async () => {
  await enterCast();
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});
beforeEach(async () => {
  await db.spamLesson.deleteMany();
  await db.spamToken.deleteMany();
});

const held = async (body: string) => (await accepted(post.id, { body })).commentId;
const known = (token: string) => db.spamToken.findUnique({ where: { token } });

/** What the counts must be: those of the lessons that are kept with the responses. */
async function recounted() {
  const sums = new Map<string, { token: string; spam: number; ham: number }>();
  for (const { learntAs, tokens } of await db.spamLesson.findMany()) {
    for (const token of ['', ...tokens]) {
      const sum = sums.get(token) ?? { token, spam: 0, ham: 0 };
      sum[learntAs] += 1;
      sums.set(token, sum);
    }
  }
  return [...sums.values()].sort(byToken);
}
const counted = async () =>
  (await db.spamToken.findMany({ where: { OR: [{ spam: { gt: 0 } }, { ham: { gt: 0 } }] } })).sort(byToken);
const byToken = (one: { token: string }, other: { token: string }) => (one.token < other.token ? -1 : 1);

describe('A moderator’s decision', () => {
  it('teaches the words of a response, once, on one side', async () => {
    const id = await held('Casino casino odds');
    await markSpam(cast.moses, { ids: [id] }, now);
    await markSpam(cast.moses, { ids: [id] }, now);
    expect(await known('casino')).toMatchObject({ spam: 1, ham: 0 });
    expect(await learntSoFar()).toEqual({ spam: 1, ham: 0 });
    await approve(cast.moses, { ids: [id] }, now);
    expect(await known('casino')).toMatchObject({ spam: 0, ham: 1 });
    expect(await learntSoFar()).toEqual({ spam: 0, ham: 1 });
  });

  it('is taken back with the response, and moved over when it was no spam', async () => {
    const id = await held('Ferry');
    await approve(cast.moses, { ids: [id] }, now);
    await hold(cast.moses, { ids: [id] }, now);
    expect(await learntSoFar()).toEqual({ spam: 0, ham: 0 });
    await markSpam(cast.moses, { ids: [id] }, now);
    await restore(cast.moses, { ids: [id] }, now);
    expect(await known('ferry')).toMatchObject({ spam: 0, ham: 1 });
  });

  it('to throw away teaches nothing', async () => {
    await trash(cast.moses, { ids: [await held('Rude')] }, now);
    expect(await known('rude')).toBeNull();
    expect(await learntSoFar()).toEqual({ spam: 0, ham: 0 });
  });

  it('is taken back as it was learnt, also when the text was edited in between', async () => {
    const id = await held('Before');
    await markSpam(cast.moses, { ids: [id] }, now);
    await db.comment.update({ where: { id }, data: { body: 'After' } });
    await approve(cast.moses, { ids: [id] }, now);
    expect(await known('before')).toMatchObject({ spam: 0, ham: 0 });
    expect(await known('after')).toMatchObject({ spam: 0, ham: 1 });
  });

  it('on many responses at once is learnt of each', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await held(`Bulk ${n}`));
    await approve(cast.moses, { ids }, now);
    expect(await learntSoFar()).toEqual({ spam: 0, ham: 5 });
    expect(await counted()).toEqual(await recounted());
  });

  it('of eight moderators at once leaves the counts as a recount finds them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 24; n += 1) ids.push(await held(`Shared words ${n % 5} ${n % 7} and more ${n}`));
    const acts = [approve, markSpam, hold, trash, restore];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const moderate = async () => {
      for (let n = 0; n < 25; n += 1) {
        const some = Array.from({ length: 1 + random(6) }, () => ids[random(ids.length)] ?? '');
        const outcome = await (acts[random(acts.length)] ?? approve)(cast.moses, { ids: some }, now);
        expect(outcome.ok).toBe(true);
      }
    };
    await Promise.all(Array.from({ length: 8 }, moderate));
    const expected = await recounted();
    expect(expected.length).toBeGreaterThan(20);
    expect(await counted()).toEqual(expected);
    expect(await learntSoFar()).toMatchObject({
      spam: await db.spamLesson.count({ where: { learntAs: 'spam' } }),
      ham: await db.spamLesson.count({ where: { learntAs: 'ham' } }),
    });
  }, 60_000);
});

describe('The spam score of a new response', () => {
  const learn = (spam: number, ham: number) =>
    db.spamToken.createMany({
      data: [
        { token: '', spam, ham },
        { token: 'casino', spam: 45, ham: 0 },
        { token: 'odds', spam: 30, ham: 0 },
        { token: 'ferry', spam: 0, ham: 40 },
      ],
    });
  const sent = async (body: string) => {
    const { commentId } = await accepted(post.id, { body });
    return db.comment.findUniqueOrThrow({ where: { id: commentId } });
  };
  beforeEach(() => db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false, spamScore: true } }));

  it('is not there before fifty of each side are learnt', async () => {
    await learn(50, 49);
    expect(await sent('Casino odds')).toMatchObject({ spamScore: null, status: 'approved' });
  });

  it('holds it, says why, and is kept with it', async () => {
    await learn(60, 60);
    const spam = await sent('Casino odds tonight');
    expect(spam).toMatchObject({ status: 'pending', heldBy: 'spam-score', heldMatch: 'casino odds' });
    expect(spam.spamScore).toBeGreaterThan(0.9);
    const wanted = await sent('The ferry again');
    expect(wanted).toMatchObject({ status: 'approved', heldBy: null });
    expect(wanted.spamScore).toBeLessThan(0.5);
  });

  it('is kept, and holds nothing, while it is off', async () => {
    await learn(60, 60);
    await db.settings.update({ where: { id: 1 }, data: { spamScore: false } });
    const spam = await sent('Casino odds now');
    expect(spam.status).toBe('approved');
    expect(spam.spamScore).toBeGreaterThan(0.9);
  });

  it('takes one statement, of rows found by their tokens', async () => {
    await learn(60, 60);
    await db.$executeRaw`INSERT INTO "SpamToken" SELECT 'filler' || n, 1, 1 FROM generate_series(1, 20000) n`;
    await db.$executeRaw`ANALYZE "SpamToken"`;
    const body = Array.from({ length: 200 }, (_, n) => `filler${n}`).join(' ');
    const work = await workOf(() => spamScore(db, { body, name: 'A', url: '', links: [] }));
    expect(work).toMatchObject({ statements: 1, seqScans: [], indexes: ['SpamToken_pkey'] });
  });

  it('meets 200 links and 50 kB of stacked marks', async () => {
    await learn(60, 60);
    const data = { holdLinks: 0, responseMaxLength: 100_000 };
    await db.settings.update({ where: { id: 1 }, data });
    const links = Array.from({ length: 200 }, (_, n) => `https://site${n}.example/a`).join(' ');
    expect((await sent(links)).spamScore).toBe(0.5);
    expect((await sent(`casino ${'z\u0300\u0489'.repeat(16_000)}`)).spamScore).not.toBeNull();
    await db.settings.update({ where: { id: 1 }, data: { holdLinks: 2 } });
    expect(await sent(`${links} again`)).toMatchObject({ status: 'pending', heldBy: 'links' });
  });
});
