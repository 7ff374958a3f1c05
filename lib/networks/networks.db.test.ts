import { beforeEach, describe, expect, it } from 'vitest';
import { keepAttempt } from '@/lib/comments/attempts';
import { db } from '@/lib/db';
import { publishedPost } from '@/test/published-post';
import { accepted, respondAs } from '@/test/respond-as';
import { forgetAddresses } from './forget';
import { networkAt } from './keys';

const start = new Date('2027-01-01T00:00:00Z');
const day = (days: number, ms = 0) => new Date(start.getTime() + days * 86_400_000 + ms);
const home = '192.0.2.1';
const hashOf = async (address: string, now = start) => (await networkAt(address, now)).hash;
const keys = () => db.addressKey.count();
const nothing = { keys: 0, responses: 0, reports: 0, attempts: 0, standings: 0, counters: 0 };

beforeEach(async () => {
  await db.addressKey.deleteMany();
  await db.comment.deleteMany();
  await db.formAttempt.deleteMany();
  await db.standing.deleteMany();
  // A process trusts the keys it has read for a minute; another time than any test's makes it read again.
  await networkAt(home, new Date('2020-01-01T00:00:00Z'));
  await db.addressKey.deleteMany();
});

describe('What is kept of a network address', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:DB8::1', '2001:0db8:0000:0000:0000:0000:0000:0002'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::2'],
    [' 192.0.2.1 ', '192.0.2.1'],
  ])('is the same for %s and %s, which are one network', async (one, other) => {
    expect(await hashOf(one)).toBe(await hashOf(other));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['192.0.2.1', '192.0.2.2'],
    ['::1', '1::'],
    ['', 'unknown'],
  ])('tells %s and %s apart', async (one, other) => {
    expect(await hashOf(one)).not.toBe(await hashOf(other));
  });

  it('is another under each key, a new one every thirty days, and all are looked for', async () => {
    const first = await networkAt(home, day(0));
    expect(await networkAt(home, day(30, -1))).toEqual(first);
    const second = await networkAt(home, day(30));
    expect(second.hash).not.toBe(first.hash);
    expect(second.hashes).toEqual([second.hash, first.hash]);
    const third = await networkAt(home, day(60));
    expect((await networkAt(home, day(90, -1))).hashes).toEqual([third.hash, second.hash, first.hash]);
    const fourth = await networkAt(home, day(90));
    expect(fourth.hashes).toEqual([fourth.hash, third.hash, second.hash]);
    expect(await keys()).toBe(4);
  });

  it('is under one new key, however many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => networkAt(home, start)));
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(1);
    expect(await keys()).toBe(1);
  });
});

describe('A flood', () => {
  it('from one network is met also across a change of keys', async () => {
    const { id } = await publishedPost(start);
    await networkAt(home, start);
    await accepted(id, {}, day(30, -1000), { address: home });
    expect(await respondAs(id, {}, day(30, 1000), { address: home })).toMatchObject({
      ok: false,
      refusal: { code: 'limited' },
    });
    expect(await keys()).toBe(2);
  });
});

describe('Forgetting addresses', () => {
  it('leaves nothing of a network ninety days after the key it was kept under', async () => {
    const { id } = await publishedPost(start);
    const old = await accepted(id, {}, day(10), { address: home });
    const { addressHash } = await db.comment.findUniqueOrThrow({ where: { id: old.commentId } });
    await db.comment.update({ where: { id: old.commentId }, data: { createdAt: day(29) } });
    await db.report.create({
      data: { commentId: old.commentId, reason: 'spam', addressHash, createdAt: day(20) },
    });
    await keepAttempt({ postId: id, address: home, fields: {} }, day(20));
    const later = await accepted(id, {}, day(45), { address: home });
    await accepted(id, {}, day(99), { address: home });
    await db.standing.create({ data: { kind: 'banned', addressHash, givenBy: 'M', createdAt: day(99) } });
    await db.rateLimit.create({ data: { key: 'old', points: 1, expire: BigInt(day(50).getTime()) } });

    // The first key was made ten days in, with the first response.
    expect(await forgetAddresses(day(100, -1))).toEqual({ ...nothing, counters: 1 });
    expect(await forgetAddresses(day(100))).toEqual({
      keys: 1,
      responses: 1,
      reports: 1,
      attempts: 1,
      standings: 1,
      counters: 0,
    });
    const rows = await db.comment.findMany({ orderBy: { createdAt: 'asc' } });
    expect(rows.map((row) => row.addressHash !== null)).toEqual([false, true, true]);
    expect(rows[1]?.id).toBe(later.commentId);
    expect(await db.standing.findFirst()).toMatchObject({ addressHash: '', endedAt: day(100) });
    expect(await forgetAddresses(day(100))).toEqual(nothing);
    expect(await keys()).toBe(2);
  });

  it('takes what was kept before there were keys, and finishes what was broken off', async () => {
    const { id } = await publishedPost(start);
    await accepted(id, {}, day(0), { address: home });
    await db.comment.updateMany({ data: { addressHash: 'of an older release' } });
    await networkAt(home, day(1));
    expect(await forgetAddresses(day(1))).toMatchObject({ keys: 0, responses: 1 });

    await accepted(id, {}, day(2), { address: home });
    await db.addressKey.deleteMany();
    expect(await forgetAddresses(day(3))).toMatchObject({ keys: 0, responses: 1 });
    expect(await forgetAddresses(day(3))).toEqual(nothing);
  });

  it('waits for nobody: what is held meanwhile is forgotten the next night', async () => {
    const { id } = await publishedPost(start);
    const { commentId } = await accepted(id, {}, day(0), { address: home });
    await accepted(id, {}, day(0, 60_000), { address: '192.0.2.2' });
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Comment" WHERE id = ${commentId}::uuid FOR UPDATE`;
      expect(await forgetAddresses(day(100))).toMatchObject({ responses: 1 });
    });
    expect(await forgetAddresses(day(101))).toMatchObject({ keys: 0, responses: 1 });
  });
});
