import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve, hold } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { siteWithMail, toOf } from '@/test/mail';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { sendDigests } from './commands';

const mail = siteWithMail();
const now = new Date('2026-04-01T12:00:00Z');
let post: { id: string };

async function digest() {
  await sendDigests(now);
  return (await mail.delivered()).find((letter) => toOf(letter) === cast.moses.email)?.subject ?? null;
}
const since = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).pendingSince;

beforeAll(enterCast);
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.comment.deleteMany();
  await db.user.updateMany({ data: { digestedAt: null } });
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
  post = await publishedPost(new Date('2026-03-01T12:00:00Z'));
});

describe('A digest tells', () => {
  it('of what is held again, and not of what has waited since the last', async () => {
    const { commentId } = await accepted(post.id);
    expect(await digest()).toBe('A response waits for you');
    await db.comment.update({ where: { id: commentId }, data: { status: 'pending' } });
    expect(await digest()).toBeNull();
    await approve(cast.moses, { ids: [commentId] }, now);
    expect(await since(commentId)).toBeNull();
    expect(await digest()).toBeNull();
    await hold(cast.moses, { ids: [commentId] }, now);
    expect(await digest()).toBe('A response waits for you');
    expect(await digest()).toBeNull();
  });

  it('of what came to wait before it, and is written down only after', async () => {
    const { commentId } = await accepted(post.id);
    await approve(cast.moses, { ids: [commentId] }, now);
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = () => {};
    const isHeld = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const late = db.$transaction(async (tx) => {
      await tx.comment.update({ where: { id: commentId }, data: { status: 'pending' } });
      begun();
      await held;
    });
    await isHeld;
    const other = await publishedPost(new Date('2026-03-01T12:00:00Z'));
    await accepted(other.id);
    await sendDigests(now);
    finish();
    await late;
    expect(await digest()).toBe('2 responses wait for you');
    expect(await digest()).toBeNull();
  });
});
