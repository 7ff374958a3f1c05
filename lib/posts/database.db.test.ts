import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { complaintOf } from '@/test/complaint';
import { enterCast } from '@/test/enter-cast';
import { now, published } from '@/test/posts';

const { anna } = cast;

beforeAll(enterCast);

const bare = () => ({ id: crypto.randomUUID(), createdAt: now, updatedAt: now });

/** What stands even when a command is wrong. */
describe('PostgreSQL refuses', () => {
  test('a published post without a date, a permalink or a slug', async () => {
    const { id } = await published(anna, { title: 'Whole' });
    for (const data of [{ publishedAt: null }, { permalink: null }, { slug: '' }]) {
      expect(await complaintOf(db.post.update({ where: { id }, data }))).toMatch(/has_date_and_permalink/);
    }
    const unfit = db.post.create({ data: { ...bare(), status: 'published' } });
    expect(await complaintOf(unfit)).toMatch(/has_date_and_permalink/);
  });

  test('a scheduled post without a moment', async () => {
    const unfit = db.post.create({ data: { ...bare(), status: 'scheduled' } });
    expect(await complaintOf(unfit)).toMatch(/scheduled_has_its_moment/);
  });

  test('a permalink that is no address of the post', async () => {
    const [{ id }, other] = [
      await published(anna, { title: 'One' }),
      await published(anna, { title: 'Other' }),
    ];
    const nowhere = db.post.update({ where: { id }, data: { permalink: '/nowhere' } });
    expect(await complaintOf(nowhere)).toMatch(/Post_permalink_id_fkey/);
    const stolen = db.post.update({ where: { id }, data: { permalink: other.permalink } });
    expect(await complaintOf(stolen)).toMatch(/Post_permalink_key/);
  });

  test('to forget the address a post is read at', async () => {
    const { permalink } = await published(anna, { title: 'Remembered' });
    const forgotten = db.address.delete({ where: { path: permalink } });
    expect(await complaintOf(forgotten)).toMatch(/Post_permalink_id_fkey/);
  });

  test('an address that is no path', async () => {
    const { id } = await published(anna, { title: 'Paths' });
    for (const path of ['', '/', 'a', '/a/', '/a?b', '/a#b']) {
      const unfit = db.address.create({ data: { path, postId: id, createdAt: now } });
      expect(await complaintOf(unfit)).toMatch(/Address_is_a_path/);
    }
  });

  test('a trashed post that does not know what it was', async () => {
    const unfit = db.post.create({ data: { ...bare(), status: 'trashed' } });
    expect(await complaintOf(unfit)).toMatch(/knows_its_past/);
  });

  test('two revisions of one version', async () => {
    const { id } = await published(anna, { title: 'Versions' });
    const data = { postId: id, version: 1, title: '', dek: '', body: '', fields: {}, createdAt: now };
    expect(await complaintOf(db.revision.create({ data }))).toMatch(/Revision_postId_version_key/);
  });

  test('to change what the audit log says', async () => {
    await published(anna, { title: 'Logged' });
    const forged = db.auditLog.updateMany({ data: { actorName: 'Nobody' } });
    expect(await complaintOf(forged)).toMatch(/append-only/);
    expect(await complaintOf(db.auditLog.deleteMany())).toMatch(/append-only/);
  });
});
