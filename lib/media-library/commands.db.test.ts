import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { autosavePost, createPost, discardChanges, savePost } from '@/lib/posts/commands';
import { article, articleInHand } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { film, jpeg, ownDataDir, sent } from '@/test/pictures';
import { form, made, now, published, refusal, value } from '@/test/posts';
import { deleteMedia, describeMedia, replaceMedia, uploadMedia } from './commands';
import { sweep } from './keep';
import { mediaFile, mediaItem, mediaPage } from './queries';
import { addressOf, fileNames } from './rules';
import { mediaStorage } from './storage/storage';
import { usesOf } from './uses';

const { ada, edith, anna, abel, moses, rita, guest } = cast;
const dataDir = await ownDataDir();

beforeAll(enterCast);

const upload = (bytes: Buffer, name = 'boat.jpg', actor: Parameters<typeof uploadMedia>[0] = edith) =>
  sent(bytes, (file) => uploadMedia(actor, { name, file }, now));
const uploaded = async (bytes: Buffer, name?: string, actor?: typeof edith) =>
  value(await upload(bytes, name, actor)).id;
const replace = (id: string, bytes: Buffer, actor: Parameters<typeof uploadMedia>[0] = edith) =>
  sent(bytes, (file) => replaceMedia(actor, id, { name: 'other.jpg', file }, now));
const row = (id: string) => db.mediaItem.findUniqueOrThrow({ where: { id } });
const img = (id: string) => `<p>Before</p><img src="${addressOf(id)}" alt="A boat">`;

async function stored(name: string): Promise<Buffer> {
  const file = await mediaStorage().get(name);
  if (!file) throw new Error(`There is no ${name}.`);
  return Buffer.from(await new Response(file.body).arrayBuffer());
}

describe('A picture put into the library', () => {
  test('is kept in every size as WebP and as a fallback, with its measures known', async () => {
    const item = await row(await uploaded(await jpeg('navy', 1600, 1200), 'Der Hafen 1.JPG'));
    expect(item).toMatchObject({ stem: 'der-hafen-1', fallback: 'jpg', widths: [480, 960, 1600] });
    expect(item).toMatchObject({
      width: 1600,
      height: 1200,
      name: 'Der Hafen 1.JPG',
      uploadedById: edith.id,
    });
    for (const name of fileNames(item)) {
      const { format, width, height } = await sharp(await stored(name)).metadata();
      expect(`${format} ${width}x${height}`).toBe(
        `${name.endsWith('webp') ? 'webp' : 'jpeg'} ${/-(\d+)\./.exec(name)?.[1]}x${((width ?? 0) * 3) / 4}`,
      );
    }
  });

  test('stands upright and tells nothing of where it was taken', async () => {
    const bytes = await sharp(await jpeg('olive', 1000, 500))
      .withExif({ IFD0: { Copyright: 'secret owner' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const item = await row(await uploaded(bytes));
    expect(item).toMatchObject({ width: 500, height: 1000 });
    for (const name of fileNames(item)) {
      const file = await stored(name);
      const { width = 0, height = 0, exif, icc, iptc, xmp, orientation } = await sharp(file).metadata();
      expect(height).toBe(width * 2);
      expect([exif, icc, iptc, xmp, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(file.includes('secret owner')).toBe(false);
    }
  });

  test('keeps what shines through it, in WebP and PNG', async () => {
    const glass = {
      width: 600,
      height: 400,
      channels: 4 as const,
      background: { r: 9, g: 9, b: 9, alpha: 0.4 },
    };
    const item = await row(await uploaded(await sharp({ create: glass }).png().toBuffer(), 'glass.png'));
    expect(item).toMatchObject({ fallback: 'png', widths: [600] });
    for (const name of fileNames(item))
      expect((await sharp(await stored(name)).stats()).isOpaque).toBe(false);
  });

  test('goes on moving when it is a film', async () => {
    const item = await row(await uploaded(await film(), 'film.gif'));
    expect(item).toMatchObject({ fallback: 'gif', widths: [120], width: 120, height: 80 });
    for (const name of fileNames(item))
      expect((await sharp(await stored(name), { animated: true }).metadata()).pages).toBe(3);
  });

  test('twice is one picture, also when both come at once', async () => {
    const bytes = await jpeg('teal');
    const outcomes = await Promise.all([1, 2, 3].map((n) => upload(bytes, `teal-${n}.jpg`)));
    const again = await upload(bytes, 'later.jpg', anna);
    const ids = [...outcomes, again].map((outcome) => value(outcome).id);
    expect(new Set(ids).size).toBe(1);
    expect(outcomes.filter((outcome) => !value(outcome).known)).toHaveLength(1);
    expect(value(again).known).toBe(true);
  });

  test('is written down, with who put it there', async () => {
    const id = await uploaded(await jpeg('maroon'), 'maroon.jpg', anna);
    expect(await db.auditLog.findFirstOrThrow({ where: { subjectId: id } })).toMatchObject({
      ...{ action: 'media.upload', actorId: anna.id, after: { name: 'maroon.jpg' } },
    });
  });

  test('is put there by those who write', async () => {
    const bytes = await jpeg('black', 20, 20);
    const outcomes = await Promise.all(
      [ada, edith, anna, moses, rita, guest].map((actor) => upload(bytes, 'a.jpg', actor)),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false, false, false]);
    expect(refusal(await upload(bytes, 'a.jpg', guest)).code).toBe('signed-out');
  });
});

describe('What is said of a picture', () => {
  const words = { alt: 'A boat', caption: 'Off Ostend', credit: 'Ann', focusX: 20, focusY: 80 };

  test('is kept, shown with the articles that it stands in, and written down', async () => {
    const id = await uploaded(await jpeg('coral'));
    const post = await published(edith, { title: 'Said', body: img(id) });
    const outcome = await describeMedia(edith, id, words, now);
    expect(outcome).toMatchObject({ ok: true, tags: [postTag(post.id)] });
    const found = await article(post.permalink, now);
    expect(found?.kind === 'article' && found.article.body).toContain('Off Ostend');
    expect(await describeMedia(edith, id, words, now)).toMatchObject({ ok: true, tags: [] });
    const entries = await db.auditLog.findMany({ where: { subjectId: id, action: 'media.describe' } });
    expect(entries).toHaveLength(1);
  });

  test('is refused beside its field when it cannot be kept', async () => {
    const id = await uploaded(await jpeg('coral'));
    const long = await describeMedia(edith, id, { ...words, alt: 'x'.repeat(501) }, now);
    expect(refusal(long).fields).toEqual({ alt: ['The alternative text may have at most 500 characters.'] });
    for (const odd of [null, 'x', [], { alt: 'a' }])
      expect((await describeMedia(edith, id, odd, now)).ok).toBe(false);
  });

  test('is said by editors, and by whoever put it there', async () => {
    const id = await uploaded(await jpeg('plum'), 'plum.jpg', anna);
    const may = await Promise.all(
      [ada, edith, anna, abel, moses, guest].map((actor) => describeMedia(actor, id, words, now)),
    );
    expect(may.map(({ ok }) => ok)).toEqual([true, true, true, false, false, false]);
  });

  test('of a picture that is gone, or of none, is refused', async () => {
    for (const id of [crypto.randomUUID(), 'x', '']) {
      expect(refusal(await describeMedia(edith, id, words, now)).code).toBe('not-found');
    }
  });
});

describe('Where a picture is used', () => {
  test('is known from bodies and featured images, as they are now', async () => {
    const id = await uploaded(await jpeg('indigo'));
    const inBody = await made(anna, { title: 'In the body', body: img(id) });
    const featured = await made(abel, { title: 'Featured', body: 'x', imageUrl: addressOf(id) });
    await made(anna, { title: 'Not', body: `<p>${addressOf(id)}0</p>` });
    const uses = await usesOf(db, id);
    expect(uses.map(({ title }) => title).sort()).toEqual(['Featured', 'In the body']);
    expect(uses.find((use) => use.id === inBody.id)?.authorIds).toEqual([anna.id]);
    await db.post.update({ where: { id: featured.id }, data: { imageUrl: '' } });
    await db.post.update({ where: { id: inBody.id }, data: { title: 'Still in the body' } });
    expect((await usesOf(db, id)).map(({ title }) => title)).toEqual(['Still in the body']);
  });

  test('is known from changes that wait for an update too, and by these another’s picture stays', async () => {
    const id = await uploaded(await jpeg('indigo', 33, 33), 'indigo.jpg', anna);
    const hers = await published(edith, { title: 'It waits' });
    value(await autosavePost(edith, hers.id, { ...hers.form, imageUrl: addressOf(id) }, now));
    expect((await usesOf(db, id)).map(({ title }) => title)).toEqual(['It waits']);
    expect((await articleInHand(hers.id, now))?.image?.picture?.id).toBe(id);
    expect(refusal(await deleteMedia(anna, id, now)).message).toContain('a post that is not yours');
    value(await discardChanges(edith, hers.id, now));
    expect(await usesOf(db, id)).toEqual([]);
  });

  test('a text may name a picture that never was', async () => {
    const { id } = await made(anna, { title: 'Nothing', body: img(crypto.randomUUID()) });
    expect(await db.mediaUse.count({ where: { postId: id } })).toBe(0);
  });
});

describe('Another file in the place of a picture', () => {
  test('is what every article shows from then on, and the old files are swept away', async () => {
    const id = await uploaded(await jpeg('gold'));
    const post = await published(edith, { title: 'Replaced', body: img(id), imageUrl: addressOf(id) });
    const before = await row(id);
    const outcome = await replace(id, await jpeg('silver', 300, 600));
    expect(outcome).toMatchObject({ ok: true, tags: [postTag(post.id)] });
    const after = await row(id);
    expect(after).toMatchObject({ width: 300, height: 600, name: 'other.jpg' });
    expect(after.key).not.toBe(before.key);
    const found = await article(post.permalink, now);
    if (found?.kind !== 'article') throw new Error('It is not there.');
    expect(found.article.body).toContain(`/media/${after.key}/other-300.jpg`);
    expect(found.article.body).toContain('width="300" height="600"');
    expect(found.article.image).toMatchObject({ picture: { key: after.key } });

    const names = fileNames(before);
    await sweep({ key: after.key, names: fileNames(after) });
    await sweep({ key: before.key, names });
    expect(await stored(fileNames(after)[0] ?? '')).toBeDefined();
    expect(await mediaStorage().get(names[0] ?? '')).toBeNull();
    expect(await readdir(join(dataDir, 'media'))).not.toContain(before.key);
  });

  test('may not be a file that another picture has, and may be the same', async () => {
    const [one, two] = [await jpeg('pink'), await jpeg('lime')];
    const id = await uploaded(one);
    await uploaded(two, 'lime.jpg');
    expect(refusal(await replace(id, two)).message).toContain('in the library already, as “lime.jpg”');
    expect(await replace(id, one)).toMatchObject({ ok: true, tags: [] });
  });

  test('that is no picture leaves the old one where it was', async () => {
    const id = await uploaded(await jpeg('pink'));
    const before = await row(id);
    expect((await replace(id, Buffer.from('<svg onload="alert(1)">'))).ok).toBe(false);
    expect(await row(id)).toEqual(before);
  });
});

describe('A picture that is deleted', () => {
  test('is gone from the library and from every article', async () => {
    const id = await uploaded(await jpeg('tan'));
    const post = await published(edith, { title: 'Deleted', body: `${img(id)}<p>After</p>` });
    expect(await deleteMedia(edith, id, now)).toMatchObject({ ok: true, tags: [postTag(post.id)] });
    const found = await article(post.permalink, now);
    expect(found?.kind === 'article' && found.article.body).toBe('<p>Before</p><p>After</p>');
    expect(await mediaItem(edith, id)).toBeNull();
    expect(await mediaFile(id)).toBeNull();
    expect(refusal(await deleteMedia(edith, id, now)).code).toBe('not-found');
    expect(await db.auditLog.count({ where: { subjectId: id, action: 'media.delete' } })).toBe(1);
  });

  test('may come back as a new one', async () => {
    const bytes = await jpeg('tan');
    const id = await uploaded(bytes);
    await deleteMedia(edith, id, now);
    expect(value(await upload(bytes))).toMatchObject({ known: false });
  });

  test('or replaced by its author stands in no post of another', async () => {
    const id = await uploaded(await jpeg('navy', 30, 30), 'navy.jpg', anna);
    await made(anna, { title: 'Hers', body: img(id) });
    await made(edith, { title: 'Not hers', body: img(id) });
    expect(refusal(await deleteMedia(anna, id, now)).message).toContain('a post that is not yours');
    expect(refusal(await replace(id, await jpeg('navy', 31, 31), anna)).code).toBe('forbidden');
    expect((await deleteMedia(abel, id, now)).ok).toBe(false);
    expect((await deleteMedia(edith, id, now)).ok).toBe(true);
  });

  test('or replaced while it is the logo of the site is an administrator’s doing, and every page changes', async () => {
    const [logoId, logoDarkId] = [await uploaded(await jpeg('plum')), await uploaded(await jpeg('peru'))];
    await db.settings.update({ where: { id: 1 }, data: { logoId, logoDarkId } });
    expect(await mediaItem(edith, logoId)).toMatchObject({ logo: true, uses: [] });
    expect(refusal(await deleteMedia(edith, logoId, now)).message).toContain('the logo of the site');
    expect(refusal(await replace(logoDarkId, await jpeg('peru', 31, 31))).code).toBe('forbidden');
    expect(await replace(logoDarkId, await jpeg('peru', 32, 32), ada)).toMatchObject({
      ok: true,
      tags: ['site'],
    });
    expect(await deleteMedia(ada, logoId, now)).toMatchObject({ ok: true, tags: ['site'] });
    expect(await siteView()).toMatchObject({ logo: null, logoDark: { id: logoDarkId, width: 32 } });
  });

  test('while posts are saved with it and without it stops none of them', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await uploaded(await jpeg('red', 40, 40 + round));
      const numbers = [1, 2, 3, 4];
      const posts = await Promise.all(numbers.map((n) => made(edith, { title: `With ${n}`, body: img(id) })));
      const outcomes = await Promise.all([
        deleteMedia(edith, id, now),
        ...posts.map((post, n) => {
          const body = n % 2 ? `${img(id)}<p>more</p>` : '<p>none</p>';
          return savePost(edith, post.id, form({ version: 1, title: 'Saved', body }), now);
        }),
        createPost(edith, form({ title: 'New', body: img(id) }), now),
      ]);
      expect(outcomes.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
      expect(await db.mediaUse.count({ where: { mediaId: id } })).toBe(0);
    }
  });
});

describe('The library', () => {
  test('is searched by name, alternative text, caption and credit, and read page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift(await uploaded(await jpeg('aqua', 10 + n, 10), `zebra_${n}.jpg`));
    const [newest = ''] = ids;
    await describeMedia(
      edith,
      newest,
      { alt: 'ظبية', caption: '100 %', credit: '', focusX: 1, focusY: 2 },
      now,
    );
    const page = async (search: string, before?: string) => mediaPage(anna, { search, before }, 2);
    const first = await page('zebra_');
    const second = await page('zebra_', first.older ?? '');
    const third = await page('zebra_', second.older ?? '');
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
    expect(third.older).toBeNull();
    for (const words of ['ظبية', '100 %'])
      expect((await page(words)).items.map(({ id }) => id)).toEqual([newest]);
    expect((await page('zebra%')).items).toEqual([]);
    expect(first.items[0]).toMatchObject({ alt: 'ظبية', focusX: 1, focusY: 2, width: 14, height: 10 });
  });

  test('is open to those who write', async () => {
    for (const actor of [moses, rita, guest]) {
      expect((await mediaPage(actor, { search: '', before: undefined })).items).toEqual([]);
      expect(await mediaItem(actor, crypto.randomUUID())).toBeNull();
    }
  });
});

test('A featured image by its address goes on working', async () => {
  const post = await published(
    edith,
    form({ title: 'By address', body: 'x', imageUrl: '/old.jpg', imageAlt: 'Old' }),
  );
  const found = await article(post.permalink, now);
  expect(found?.kind === 'article' && found.article.image).toEqual({
    url: '/old.jpg',
    alt: 'Old',
    picture: null,
  });
});
