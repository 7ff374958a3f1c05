import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { approve, hold, markSpam, restore, trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
const acts = [approve, hold, markSpam, restore, trash];

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: false } });
});

/** What the counts would be if everything were counted anew, and what they are. */
async function counts(postId: string) {
  return db.$queryRaw<{ path: string; kept: number; counted: number; thread: number | null }[]>`
    SELECT c."sortPath" AS path, c."shownBelow" AS kept, c."threadNumber" AS thread,
      (SELECT count(*)::int FROM "Comment" below
       WHERE below."postId" = c."postId" AND below.status = 'approved'
         AND below."sortPath" > c."sortPath" AND below."sortPath" < c."sortPath" || '{') AS counted
    FROM "Comment" c WHERE c."postId" = ${postId}::uuid ORDER BY c."sortPath"`;
}

it('What a response knows of those below it equals a recount, whatever moderators do at once', async () => {
  const { id } = await publishedPost(published);
  const ids: string[] = [];
  for (let sent = 0; sent < 24; sent += 1) {
    const parentId = sent % 4 === 0 ? undefined : ids[Math.floor((sent * 7919) % ids.length)];
    ids.push((await accepted(id, { parentId })).commentId);
  }
  await Promise.all(
    Array.from({ length: 40 }, (_, turn) => {
      const some = ids.filter((_, place) => (place * 31 + turn * 17) % 5 === 0);
      return acts[(turn * 13) % acts.length]?.(cast.moses, { ids: some }, now);
    }),
  );

  const rows = await counts(id);
  expect(rows.map(({ kept }) => kept)).toEqual(rows.map(({ counted }) => counted));
  expect(rows.some(({ counted }) => counted > 0)).toBe(true);
  const threads = rows.flatMap(({ path, thread }) => (path.length === 5 ? [thread] : []));
  expect(threads).toEqual(Array.from({ length: threads.length }, (_, index) => index + 1));
  const post = await db.post.findUniqueOrThrow({ where: { id } });
  expect(post.nextThread).toBe(threads.length + 1);
});

it('A thread takes its place when it is first shown, also by a reply', async () => {
  const { id } = await publishedPost(published);
  await db.settings.update({ where: { id: 1 }, data: { holdFirstTime: true } });
  const first = await accepted(id);
  const second = await accepted(id);
  await approve(cast.moses, { ids: [second.commentId] }, now);
  const reply = await accepted(id, { parentId: second.commentId });
  await trash(cast.moses, { ids: [second.commentId] }, now);
  await approve(cast.moses, { ids: [reply.commentId] }, now);
  await approve(cast.moses, { ids: [first.commentId] }, now);
  expect((await counts(id)).map(({ thread, kept }) => [thread, kept])).toEqual([
    [2, 0],
    [1, 1],
    [null, 0],
  ]);
});
