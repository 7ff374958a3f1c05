import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { trashPost } from '@/lib/posts/commands';
import { makePreviewLink } from '@/lib/posts/preview-links/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, value } from '@/test/posts';
import { dailyTask } from './daily';

const { anna } = cast;
const long = new Date(Date.now() - 31 * 86_400_000);

beforeAll(enterCast);

test('What fails in the night keeps nothing else from being done', async () => {
  const [stuck, free] = [await made(anna, { title: 'Stuck' }), await made(anna, { title: 'Free' })];
  value(await makePreviewLink(anna, stuck.id, { days: 1 }, long));
  for (const { id } of [stuck, free]) value(await trashPost(anna, id, long));
  await db.revision.updateMany({ where: { postId: stuck.id }, data: { passing: true, createdAt: long } });
  await db.$executeRaw`
    CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'It stays.'; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER stays BEFORE DELETE ON "PreviewLink" FOR EACH ROW EXECUTE FUNCTION stays()`;
  await dailyTask();
  expect((await db.post.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([stuck.id]);
  expect(await db.revision.count({ where: { postId: stuck.id } })).toBe(0);
});
