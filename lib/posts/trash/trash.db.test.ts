import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, value } from '@/test/posts';
import { restorePost, trashPost } from '../commands';
import { emptyTrash } from './commands';
import { deletedAfter } from './rules';

const { anna } = cast;

beforeAll(enterCast);

describe('What is in the trash', () => {
  it('is deleted for good after thirty days, which the log remembers', async () => {
    const old = await published(anna, { title: 'Long gone', tags: ['Iraq'] });
    await db.previewLink.create({
      data: { postId: old.id, tokenHash: 'x', madeBy: 'Anna', createdAt: now, expiresAt: now },
    });
    const { id: restored } = await made(anna, { title: 'Back in time' });
    const { id: kept } = await made(anna, { title: 'A draft' });
    for (const id of [old.id, restored]) value(await trashPost(anna, id, now));
    value(await restorePost(anna, restored, now));

    await emptyTrash(new Date(deletedAfter(now).getTime() - 1));
    expect(await db.post.count()).toBe(3);
    await emptyTrash(deletedAfter(now));
    await emptyTrash(deletedAfter(now));
    expect((await db.post.findMany()).map(({ id }) => id).sort()).toEqual([restored, kept].sort());
    const [entry, ...more] = await db.auditLog.findMany({ where: { action: 'post.delete' } });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ subjectId: old.id, actorId: null, actorName: 'The site' });
    expect(entry?.before).toMatchObject({ title: 'Long gone', permalink: old.permalink });
  });
});
