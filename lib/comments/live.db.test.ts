import { beforeAll, beforeEach, expect, it } from 'vitest';
import { closeResponses } from '@/lib/closing/commands';
import { db } from '@/lib/db';
import { trash } from '@/lib/moderation/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { live } from './live';

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
  expect((await live(id, now))?.view).toEqual({ numbers: [], open: true });
  await accepted(id);
  const removed = await accepted(id);
  await accepted(id);
  await set(true);
  await accepted(id);
  await trash(cast.moses, { ids: [removed.commentId] }, now);
  expect((await live(id, now))?.view).toEqual({ numbers: [3, 1], open: true });
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

it('tells nothing of a post that is not published, or not there', async () => {
  expect(await live(id, new Date('2026-02-01'))).toBeNull();
  await db.post.update({ where: { id }, data: { status: 'draft' } });
  for (const other of [id, cast.ada.id, 'nobody', '']) expect(await live(other, now)).toBeNull();
});
