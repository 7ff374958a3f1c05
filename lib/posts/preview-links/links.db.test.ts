import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { localTimeOf } from '@/lib/text/local-time';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, refusal, value } from '@/test/posts';
import { autosavePost, restorePost, savePost, trashPost, unpublishPost } from '../commands';
import { carryOut } from '../scheduling/carry-out';
import { scheduleEnd } from '../scheduling/commands';
import { forgetPreviewLinks, makePreviewLink, revokePreviewLink } from './commands';
import { previewedBy, previewLinks } from './queries';

const { edith, anna, abel, moses, guest } = cast;
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const tokenIn = (path: string) => path.replace('/preview/', '');

let id: string;

beforeAll(async () => {
  await enterCast();
  id = (await made(anna, { title: 'For the lawyer', body: 'x' })).id;
});

async function link(days = 7) {
  const made = value(await makePreviewLink(anna, id, { days }, now));
  return { ...made, token: tokenIn(made.path) };
}

describe('A preview link', () => {
  it('shows its post to whoever knows it, until it ends', async () => {
    const { token, expiresAt } = await link(1);
    expect(expiresAt).toEqual(inDays(1));
    expect(await previewedBy(token, now)).toMatchObject({ postId: id, status: 'draft', until: expiresAt });
    expect(await previewedBy(token, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(await previewedBy(token, expiresAt)).toBeNull();
  });

  it('cannot be guessed, and cannot be read in the database', async () => {
    const { token } = await link();
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await db.previewLink.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    const log = await db.auditLog.findMany({ where: { action: 'post.makePreviewLink' } });
    expect(JSON.stringify(log.map(({ after }) => after))).not.toContain(token);
    for (const forged of ['', 'x', token.slice(1), `${token}x`, rows[0]?.tokenHash ?? '', '%00', '../desk'])
      expect(await previewedBy(forged, now)).toBeNull();
  });

  it('can be revoked by whoever may edit the post, and then shows nothing', async () => {
    const { token } = await link(30);
    const [row] = await previewLinks(id, now);
    expect(row).toMatchObject({ madeBy: 'Anna Author', expiresAt: inDays(30) });
    expect(refusal(await revokePreviewLink(abel, id, row?.id ?? '', now)).code).toBe('forbidden');
    value(await revokePreviewLink(edith, id, row?.id ?? '', now));
    expect(await previewedBy(token, now)).toBeNull();
    value(await revokePreviewLink(edith, id, row?.id ?? '', now));
    value(await revokePreviewLink(edith, id, 'no id', now));
  });

  it('shows nothing of a post in the trash', async () => {
    const { id: other } = await made(anna, { title: 'Thrown away' });
    const { path } = value(await makePreviewLink(anna, other, { days: 7 }, now));
    value(await trashPost(anna, other, now));
    expect(await previewedBy(tokenIn(path), now)).toBeNull();
    expect(refusal(await makePreviewLink(anna, other, { days: 7 }, now)).message).toMatch(/trash/);
  });

  it('leads to the article while it is published, and ends when it is taken back', async () => {
    const { timeZone } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
    const takeBack = {
      'by hand': async (id: string) => value(await unpublishPost(anna, id, now)),
      'by its end': async (id: string) => {
        const at = localTimeOf(inDays(1), timeZone);
        value(await scheduleEnd(anna, id, { at }, now));
        expect(value(await carryOut(id, inDays(2)))).toBe('unpublish');
      },
      'through the trash': async (id: string) => {
        value(await trashPost(anna, id, now));
        await db.post.update({ where: { id }, data: { unpublishAt: now } });
        value(await restorePost(anna, id, now));
      },
    };
    for (const [title, goes] of Object.entries(takeBack)) {
      const { id, permalink } = await published(anna, { title });
      const { path } = value(await makePreviewLink(anna, id, { days: 30 }, now));
      expect(await previewedBy(tokenIn(path), now)).toMatchObject({ status: 'published', permalink });
      await goes(id);
      expect(await db.post.findUnique({ where: { id } })).toMatchObject({ status: 'draft' });
      expect(await previewedBy(tokenIn(path), now)).toBeNull();
    }
  });

  it('shows the changes that wait when its maker chose so, and the article once nothing waits', async () => {
    const { id, form, permalink } = await published(anna, { title: 'Changed', body: 'Before.' });
    const made = async (withChanges: boolean) =>
      tokenIn(value(await makePreviewLink(anna, id, { days: 7, withChanges }, now)).path);
    const [changes, text] = [await made(true), await made(false)];
    expect(await previewedBy(changes, now)).toMatchObject({ changes: false, permalink });
    const { version } = value(await autosavePost(anna, id, { ...form, body: 'After.' }, now));
    expect(await previewedBy(changes, now)).toMatchObject({ changes: true });
    expect(await previewedBy(text, now)).toMatchObject({ changes: false });
    value(await savePost(anna, id, { ...form, body: 'After.', version }, now));
    expect(await previewedBy(changes, now)).toMatchObject({ changes: false });
    expect(
      refusal(await makePreviewLink(anna, id, { days: 7, withChanges: ['x'] }, now)).fields.withChanges,
    ).toEqual(['Choose what the link shows.']);
  });

  it('is made by whoever may edit the post, for one of three times, twenty at most', async () => {
    for (const other of [abel, moses])
      expect(refusal(await makePreviewLink(other, id, { days: 7 }, now)).code).toBe('forbidden');
    expect(refusal(await makePreviewLink(guest, id, { days: 7 }, now)).code).toBe('signed-out');
    for (const days of [0, 2, 365, '', 'x', [7], null])
      expect(refusal(await makePreviewLink(anna, id, { days }, now)).fields.days).toEqual([
        'Choose how long the link works.',
      ]);
    const { id: other } = await made(anna, { title: 'Popular' });
    for (let n = 0; n < 20; n++) value(await makePreviewLink(anna, other, { days: '1' }, now));
    expect(refusal(await makePreviewLink(anna, other, { days: 1 }, now)).code).toBe('limited');
  });

  it('is forgotten when it has ended', async () => {
    await forgetPreviewLinks(inDays(7));
    expect(await previewLinks(id, now)).toEqual([]);
  });
});
