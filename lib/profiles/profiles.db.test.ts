import { access } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/media/[...path]/route';
import { db } from '@/lib/db';
import { mediaTask } from '@/lib/jobs/tasks/media';
import { byAuthor } from '@/lib/posts/archives';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { claiming, film, jpeg, ownDataDir, sent } from '@/test/pictures';
import { now, published, refusal, value } from '@/test/posts';
import { changeLinks, changePortrait, removePortrait } from './commands';
import { type Focus, portraitParts } from './rules';

const { ada, edith, anna, abel, moses, rita, guest } = cast;
const folder = await ownDataDir();

beforeAll(enterCast);

const send = (bytes: Buffer | string, of = anna, by: typeof of | null = of, focus: Focus = 'found') =>
  sent(bytes, ({ path }) => changePortrait(by, of.id, { path, focus }, now));

async function keyOf(id: string) {
  const { portraitKey } = await db.user.findUniqueOrThrow({ where: { id } });
  return portraitKey;
}

/** Red above, blue below: twice as high as wide. */
async function tall() {
  const half = { width: 300, height: 300, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: 'blue' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, height: 600, background: 'red' } })
    .composite([{ input: blue, top: 300, left: 0 }])
    .jpeg()
    .toBuffer();
}

describe('The picture of a person', () => {
  it('is cut to squares that the site serves, and is purged from the pages that show it', async () => {
    const outcome = await send(await jpeg('navy', 700, 400));
    expect(outcome).toMatchObject({ ok: true, tags: [`person:${anna.id}`] });
    const key = (await keyOf(anna.id)) ?? '';
    for (const { name, side, type } of portraitParts(key)) {
      const params = Promise.resolve({ path: name.split('/') });
      const answer = await GET(new Request(`http://localhost/media/${name}`), { params });
      expect(answer.headers.get('content-type')).toBe(type);
      const { width, height, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([width, height, exif]).toEqual([side, side, undefined]);
    }
  });

  it('keeps in sight what was asked for', async () => {
    for (const [focus, colour] of [
      ['top', [254, 0, 0]],
      ['bottom', [0, 0, 254]],
    ] as const) {
      value(await send(await tall(), anna, anna, focus));
      const file = join(folder, 'media', `${await keyOf(anna.id)}/portrait-384.jpg`);
      const { data } = await sharp(file).resize(1, 1).raw().toBuffer({ resolveWithObject: true });
      for (const [index, channel] of colour.entries())
        expect(Math.abs((data[index] ?? 0) - channel)).toBeLessThan(4);
    }
  });

  it('is of one frame when a film is sent', async () => {
    value(await send(await film()));
  });

  it('is refused with a sentence when it is none, too large, damaged or a drawing', async () => {
    const before = await keyOf(anna.id);
    const whole = await jpeg('teal');
    const wrongs = [
      '',
      'text',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      await claiming(64_250, 64_250),
      whole.subarray(0, whole.length / 2),
    ];
    for (const wrong of wrongs) expect(refusal(await send(wrong)).message).toMatch(/\.$/);
    expect(await keyOf(anna.id)).toBe(before);
  });

  it('is changed by its person when they have a part in the desk, and by administrators', async () => {
    const picture = await jpeg('olive');
    value(await send(picture, moses));
    value(await send(picture, rita, ada));
    expect(refusal(await send(picture, rita)).code).toBe('forbidden');
    for (const actor of [edith, abel, rita]) {
      expect(refusal(await send(picture, anna, actor)).code).toBe('forbidden');
      expect(refusal(await removePortrait(actor, anna.id, now)).code).toBe('forbidden');
    }
    expect(refusal(await send(picture, anna, guest)).code).toBe('signed-out');
    expect(refusal(await send(picture, { ...anna, id: 'no id' }, ada)).code).toBe('not-found');
    expect(refusal(await send(picture, { ...anna, id: crypto.randomUUID() }, ada)).code).toBe('not-found');
  });

  it('is taken away, and its files are swept when no open page needs them', async () => {
    value(await send(await jpeg('maroon')));
    const first = await keyOf(anna.id);
    value(await send(await jpeg('purple')));
    const second = await keyOf(anna.id);
    for (const key of [first, second])
      await mediaTask({ key, names: portraitParts(key ?? '').map(({ name }) => name) });
    const path = (key: string | null) => join(folder, 'media', `${key}/portrait-96.webp`);
    await expect(access(path(first))).rejects.toThrow('ENOENT');
    await access(path(second));
    expect(await removePortrait(anna, anna.id, now)).toMatchObject({ tags: [`person:${anna.id}`] });
    expect(await keyOf(anna.id)).toBeNull();
    expect(await removePortrait(anna, anna.id, now)).toEqual({ ok: true, value: undefined, tags: [] });
  });
});

describe('The links of a person', () => {
  const sent = { label1: 'Mastodon', url1: 'https://example.social/@abel' };

  it('are changed by their person and by administrators, and the log tells', async () => {
    expect(await changeLinks(abel, abel.id, sent, now)).toMatchObject({ tags: [`person:${abel.id}`] });
    value(await changeLinks(ada, abel.id, sent, now));
    for (const actor of [edith, anna])
      expect(refusal(await changeLinks(actor, abel.id, sent, now)).code).toBe('forbidden');
    expect(refusal(await changeLinks(guest, abel.id, sent, now)).code).toBe('signed-out');
    const [entry] = await db.auditLog.findMany({ where: { action: 'person.changeLinks' } });
    expect(entry).toMatchObject({ before: { links: [] }, after: { links: [`Mastodon: ${sent.url1}`] } });
  });

  it('stand on the author’s page with the website and the picture', async () => {
    await published(abel, { title: 'Gulls' });
    await db.user.update({ where: { id: abel.id }, data: { url: 'https://abel.example/' } });
    value(await send(await jpeg('gray'), abel));
    expect(await byAuthor('abel', 1)).toMatchObject({
      portraitKey: await keyOf(abel.id),
      links: [
        { label: 'abel.example', url: 'https://abel.example/' },
        { label: 'Mastodon', url: sent.url1 },
      ],
    });
  });
});
