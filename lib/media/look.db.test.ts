import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postTag } from '@/lib/cache-tags';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { article } from '@/lib/posts/queries';
import { channel } from '@/lib/purges/rules';
import { cast } from '@/test/cast';
import { json, startElsewhere } from '@/test/elsewhere';
import { enterCast } from '@/test/enter-cast';
import { claiming, jpeg, ownDataDir } from '@/test/pictures';
import { made, now, published, refusal, value, video } from '@/test/posts';
import { embedMarkup } from './body';
import { lookAgain, lookAtDue, lookUpMedia } from './commands';
import { forgetUnusedEmbeds } from './forget';
import { lookLimit } from './look-limits';
import { brokenPosts } from './queries';

const { edith, anna, abel, rita } = cast;
const dataDir = await ownDataDir();
const [provider, inside] = await Promise.all([startElsewhere(), startElsewhere()]);
// Before the environment is read: the first who asks the database does.
process.env.FETCH_ALLOW_PRIVATE = provider.host;
process.env.OEMBED_ENDPOINTS = ['youtube', 'vimeo'].map((name) => `${name}=${provider.url}/oembed`).join(',');

beforeAll(enterCast);

afterAll(() => Promise.all([provider.close(), inside.close()]));

beforeEach(async () => {
  provider.asked.length = 0;
  inside.asked.length = 0;
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

let made_ = 0;
/** The address of a video that no test has asked about. */
const aVideo = () => `https://www.youtube.com/watch?v=${String(++made_).padStart(11, 'v')}`;
const lookUp = (url: string) => lookUpMedia(anna, url, now);
const row = (url: string) => db.embed.findUniqueOrThrow({ where: { url }, include: { poster: true } });
const later = (days: number) => new Date(+now + days * 86_400_000);
const jobs = () =>
  db.$queryRaw<{ payload: unknown; at: Date }[]>`
    SELECT payload, run_at AS at FROM graphile_worker._private_jobs ORDER BY run_at`;

describe('A pasted address', () => {
  test('is looked up: its title, its author, its room, and its still, which is kept here', async () => {
    const still = await jpeg('teal', 1280, 720);
    provider.answer = (request, response) => {
      if (request.url === '/still.jpg') return response.end(still);
      return json({
        type: 'video',
        title: '  A  song ',
        author_name: 'Ann',
        width: '1280',
        height: 720,
        thumbnail_url: `${provider.url}/still.jpg`,
        html: '<script>alert(1)</script>',
      })(request, response);
    };
    const url = aVideo();
    const card = value(await lookUp(url.replace('www.youtube.com/watch?v=', 'youtu.be/')));
    expect(card).toMatchObject({
      url,
      provider: 'youtube',
      title: 'A song',
      author: 'Ann',
      silent: false,
      gone: false,
    });
    expect(card.thumbnail).toMatch(/^\/media\/[0-9a-f]{24}\/youtube-[a-z0-9-]+-480\.webp$/);
    expect(await row(url)).toMatchObject({ width: 1280, height: 720, poster: { width: 1280, height: 720 } });
    const asked = new URL(provider.asked[0] ?? '', provider.url);
    expect(asked.searchParams.get('url')).toBe(url);
    expect(asked.searchParams.get('format')).toBe('json');

    provider.asked.length = 0;
    expect(value(await lookUp(url))).toEqual(card);
    expect(provider.asked).toEqual([]);
  });

  test('is asked about once more later when its provider does not answer, and pages learn of it', async () => {
    provider.answer = (_, response) => response.writeHead(503).end();
    const url = aVideo();
    const body = `<p>See.</p>${embedMarkup({ url, title: '', caption: 'Sung' })}`;
    const { id, permalink } = await published(anna, { title: 'Later', body });
    expect(value(await lookUp(url))).toMatchObject({ title: '', silent: true });
    const shown = async () => {
      const found = await article(permalink, now);
      return found?.kind === 'article' ? found.article.body : '';
    };
    expect(await shown()).toMatch(
      /<figure class="embed"><a class="media-card" href="https:\/\/www\.youtube\.com/,
    );
    expect((await jobs()).map(({ payload }) => payload)).toEqual([{ url, tries: 1 }]);

    provider.answer = json({ title: 'A song' });
    expect(await lookAgain(url, 1, later(1))).toEqual([`post:${id}`]);
    expect(await shown()).toContain('<media-facade');
    expect(await shown()).toContain('A song');
    expect(await shown()).toContain('<figcaption dir="auto">Sung</figcaption>');
  });

  test('that nothing is at is refused with a sentence', async () => {
    for (const status of [401, 403, 404, 410]) {
      provider.answer = json({}, status);
      expect(refusal(await lookUp(aVideo())).message).toMatch(/^There is nothing at this address/);
    }
  });

  test('that nothing is at any more has the pages that show it made anew', async () => {
    const url = aVideo();
    const body = embedMarkup({ url, title: '', caption: '' });
    const { id } = await published(anna, { title: 'Gone', body });
    const notices: string[] = [];
    const listener = new Client({ connectionString: config().databaseUrl });
    listener.on('notification', ({ payload = '' }) => notices.push(payload));
    await listener.connect();
    await listener.query(`LISTEN ${channel}`);
    provider.answer = json({}, 404);
    expect(refusal(await lookUp(url)).code).toBe('not-found');
    await vi.waitFor(() => expect(notices.join()).toContain(postTag(id)));
    await listener.end();
  });

  test('is nobody’s to look up who may not write', async () => {
    expect(refusal(await lookUpMedia(rita, aVideo(), now)).code).toBe('forbidden');
    expect(refusal(await lookUpMedia(null, aVideo(), now)).code).toBe('signed-out');
    expect(provider.asked).toEqual([]);
  });

  test('is not looked up for who has had very many looked up, and what is known is still told', async () => {
    provider.answer = json({ title: 'A song' });
    const url = aVideo();
    const card = value(await lookUp(url));
    await db.$executeRaw`UPDATE "RateLimit" SET points = ${lookLimit.points} WHERE key LIKE 'embed.look:%'`;
    provider.asked.length = 0;
    expect(refusal(await lookUp(aVideo()))).toMatchObject({
      code: 'limited',
      message: expect.stringMatching(/again in ten minutes/),
    });
    expect(provider.asked).toEqual([]);
    expect(value(await lookUp(url))).toEqual(card);
    expect((await lookUpMedia(edith, aVideo(), now)).ok).toBe(true);
    await db.$executeRaw`DELETE FROM "RateLimit"`;
  });

  test('that two paste at once has one still', async () => {
    const still = await jpeg('maroon', 640, 360);
    provider.answer = (request, response) =>
      request.url === '/still.jpg'
        ? response.end(still)
        : json({ title: 'Twice', thumbnail_url: `${provider.url}/still.jpg` })(request, response);
    const url = aVideo();
    const before = await db.poster.count();
    const cards = await Promise.all([lookUp(url), lookUp(url)]);
    expect(cards.every(({ ok }) => ok)).toBe(true);
    expect(await db.poster.count()).toBe(before + 1);
  });

  test('that came another way than by paste is looked up after the save, once', async () => {
    provider.answer = json({ title: 'From the source' });
    const url = aVideo();
    const other = aVideo();
    const body = `<figure class="embed">\n<a href="${url}&amp;t=4">x</a></figure>`;
    await made(anna, { title: 'By hand', body, media: [video(other)] });
    await made(anna, { title: 'Again', body });
    expect((await jobs()).map(({ payload }) => payload)).toEqual(
      expect.arrayContaining([
        { url, tries: 0 },
        { url: other, tries: 0 },
      ]),
    );
    expect(await jobs()).toHaveLength(2);
    expect(await db.embedUse.findMany({ where: { url } })).toHaveLength(2);
    expect(provider.asked).toEqual([]);
  });
});

describe('An attack by what a provider answers', () => {
  const addresses = () => {
    const port = inside.host.split(':')[1];
    return [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::ffff:127.0.0.1]',
      'localhost',
      '[::1]',
    ].map((host) => `http://${host}:${port}/secret`);
  };

  test('by a redirect into this machine or its network reaches nothing', async () => {
    inside.answer = json({ title: 'Secret' });
    for (const location of [...addresses(), 'http://169.254.169.254/', 'file:///etc/passwd', 'gopher://a']) {
      provider.answer = (_, response) => response.writeHead(302, { location }).end();
      expect(value(await lookUp(aVideo())), location).toMatchObject({ title: '', silent: true });
    }
    expect(inside.asked).toEqual([]);
  });

  test('by a still from this machine or its network reaches nothing either', async () => {
    for (const thumbnail_url of [
      ...addresses(),
      'file:///etc/passwd',
      'data:image/png;base64,AAAA',
      '//x',
      7,
      null,
    ]) {
      provider.answer = json({ title: 'A song', thumbnail_url });
      expect(value(await lookUp(aVideo())), String(thumbnail_url)).toMatchObject({
        title: 'A song',
        thumbnail: null,
      });
    }
    expect(inside.asked).toEqual([]);
  });

  test('by a still that is sent on into this machine reaches nothing', async () => {
    provider.answer = (request, response) =>
      request.url === '/still.jpg'
        ? response.writeHead(302, { location: `${inside.url}/secret.jpg` }).end()
        : json({ title: 'A song', thumbnail_url: `${provider.url}/still.jpg` })(request, response);
    expect(value(await lookUp(aVideo()))).toMatchObject({ thumbnail: null });
    expect(inside.asked).toEqual([]);
  });

  test('by size fills no memory', async () => {
    let sent = 0;
    provider.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        if (response.destroyed) return;
        sent += 65_536;
        if (response.write(' '.repeat(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect(value(await lookUp(aVideo()))).toMatchObject({ silent: true });
    expect(sent).toBeLessThan(50_000_000);
  });

  test('by slowness ends after some seconds', async () => {
    provider.answer = (_, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    };
    const began = Date.now();
    expect(value(await lookUp(aVideo()))).toMatchObject({ silent: true });
    expect(Date.now() - began).toBeLessThan(9_000);
  });

  test('by script is text, and html is not looked at', async () => {
    const title = '<script>alert(1)</script>\u0000\u202e"><img src=x onerror=alert(2)>';
    provider.answer = json({ title, author_name: '<b>Ann', html: '<script>alert(3)</script>' });
    const url = aVideo();
    const body = embedMarkup({ url, title: '', caption: '' });
    const { permalink } = await published(anna, { title: 'Script', body });
    value(await lookUp(url));
    const found = await article(permalink, now);
    const html = found?.kind === 'article' ? found.article.body : '';
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<img src=x|<b>|alert\(3\)/);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['a list', '[]'],
    ['a word', '"title"'],
    ['null', 'null'],
    ['bytes', '\u00ff\u00fe'],
  ])('by %s is no answer', async (_, body) => {
    provider.answer = (_request, response) => response.end(Buffer.from(body, 'latin1'));
    expect(value(await lookUp(aVideo()))).toMatchObject({ title: '', silent: true });
  });

  test('by the wrong types leaves these out', async () => {
    provider.answer = json({
      title: ['A song'],
      author_name: { name: 'Ann' },
      width: '100%',
      height: -4,
      thumbnail_url: { toString: 'x' },
    });
    const url = aVideo();
    expect(value(await lookUp(url))).toMatchObject({ title: '', author: '', thumbnail: null, silent: false });
    expect(await row(url)).toMatchObject({ width: null, height: null });
    provider.answer = json({ title: '😀'.repeat(9_000), width: 1e308, height: 0.4 });
    const long = aVideo();
    expect([...value(await lookUp(long)).title]).toHaveLength(300);
    expect(await row(long)).toMatchObject({ width: null, height: null });
  });

  test('by what is no picture, or too much of one, has no still, and leaves nothing behind', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const folders = async () => (await readdir(join(dataDir, 'media')).catch(() => [])).sort();
    const before = await folders();
    for (const bytes of [
      Buffer.from(drawing),
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.from('GIF89a/*<script>*/=alert(1)'),
      Buffer.alloc(0),
      (await jpeg('orange', 900, 900)).subarray(0, 600),
      await claiming(64_250, 64_250),
      Buffer.alloc(6 * 1024 * 1024, await jpeg('red')),
    ]) {
      provider.answer = (request, response) =>
        request.url === '/still.jpg'
          ? response.end(bytes)
          : json({ title: 'A song', thumbnail_url: `${provider.url}/still.jpg` })(request, response);
      expect(value(await lookUp(aVideo()))).toMatchObject({ title: 'A song', thumbnail: null });
    }
    expect(await folders()).toEqual(before);
  });

  test('by a picture that is also a page keeps the picture only', async () => {
    const script = Buffer.from('<script>alert(document.domain)</script>');
    const bytes = Buffer.concat([await jpeg('navy', 640, 360), script]);
    provider.answer = (request, response) =>
      request.url === '/still.jpg'
        ? response.end(bytes)
        : json({ title: 'A song', thumbnail_url: `${provider.url}/still.jpg` })(request, response);
    const { thumbnail } = value(await lookUp(aVideo()));
    const { mediaStorage } = await import('@/lib/media-library/storage/storage');
    const file = await mediaStorage().get(thumbnail?.replace('/media/', '') ?? '');
    const kept = Buffer.from(await new Response(file?.body).arrayBuffer());
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.includes('script')).toBe(false);
  });

  test.each([
    'https://user:secret@www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://уoutube.com/watch?v=dQw4w9WgXcQ',
    'https://evil.example/@ann/123',
    'https://127.0.0.1/film.mp4',
    'javascript:alert(1)',
    '',
  ])('by an address that is nobody’s asks nobody: %j', async (typed) => {
    expect(refusal(await lookUp(typed)).message).toBe('This address cannot be embedded. It stays a link.');
    expect(provider.asked).toEqual([]);
  });
});

describe('What published posts show', () => {
  const week = 7;
  const gone = json({}, 404);

  test('is looked at each week; gone after two looks, it is told to those who can mend it, until it is back', async () => {
    await db.embed.deleteMany();
    await db.post.deleteMany();
    provider.answer = json({ title: 'A song' });
    const [inBody, related, draft] = [aVideo(), aVideo(), aVideo()];
    for (const url of [inBody, related, draft]) value(await lookUp(url));
    const body = embedMarkup({ url: inBody, title: '', caption: '' });
    const first = await published(anna, { title: 'First', body });
    const second = await published(edith, { title: 'Second', media: [video(related)] }, later(0.1));
    await made(anna, { title: 'Draft', media: [video(draft)] });

    provider.asked.length = 0;
    expect(await lookAtDue(later(week - 1), 0)).toEqual([]);
    expect(provider.asked).toEqual([]);

    provider.answer = (_, response) => response.writeHead(500).end();
    expect(await lookAtDue(later(week), 0)).toEqual([]);
    expect(provider.asked).toHaveLength(2);

    provider.answer = gone;
    expect(await lookAtDue(later(2 * week), 0)).toEqual([]);
    expect(await brokenPosts(edith, 5)).toEqual({ posts: [], count: 0 });
    expect(await lookAtDue(later(2 * week), 0)).toEqual([]);
    const changed = await lookAtDue(later(2 * week + 1), 0);
    expect(changed.sort()).toEqual([`post:${first.id}`, `post:${second.id}`].sort());
    expect(await brokenPosts(edith, 5)).toEqual({
      posts: [
        { id: second.id, title: 'Second', urls: [related] },
        { id: first.id, title: 'First', urls: [inBody] },
      ],
      count: 2,
    });
    expect(await brokenPosts(edith, 1)).toMatchObject({ posts: [{ title: 'Second' }], count: 2 });
    expect(await brokenPosts(anna, 5)).toMatchObject({ posts: [{ title: 'First' }], count: 1 });
    for (const nobody of [abel, rita, null]) expect((await brokenPosts(nobody, 5)).count).toBe(0);
    const shown = await article(second.permalink, now);
    expect(shown).toMatchObject({ article: { media: [{ gone: true }] } });

    provider.answer = json({ title: 'A song' });
    expect(await lookAtDue(later(3 * week + 1), 0)).toHaveLength(2);
    expect((await brokenPosts(edith, 5)).count).toBe(0);
  });

  test('and was never looked at, as before there were looks, has its turn', async () => {
    provider.answer = json({ title: 'An old song' });
    const url = aVideo();
    await published(anna, { title: 'Old', media: [video(url)] });
    expect(await lookAtDue(later(0.5), 0)).toHaveLength(1);
    expect(await row(url)).toMatchObject({ title: 'An old song' });
  });

  test('is looked at a little at a time, whoever it is from', async () => {
    await db.embed.deleteMany();
    await db.post.deleteMany();
    provider.answer = json({ title: 'A song' });
    const many = Array.from({ length: 20 }, aVideo);
    const others = Array.from({ length: 10 }, (_, n) => `https://vimeo.com/${70_000_000 + n}`);
    const body = [...many, ...others].map((url) => embedMarkup({ url, title: '', caption: '' })).join('');
    await published(anna, { title: 'Many', body });
    await db.embed.createMany({
      data: [
        ...many.map((url) => ({ url, provider: 'youtube' as const, askedAt: now, knownAt: now })),
        ...others.map((url) => ({ url, provider: 'vimeo' as const, askedAt: now, knownAt: now })),
      ],
    });
    await lookAtDue(later(week), 0);
    expect(provider.asked).toHaveLength(15 + 10);
    await lookAtDue(later(week), 0);
    expect(provider.asked).toHaveLength(20 + 10);
  });
});

test('What no post shows any more is forgotten after a month, with its still', async () => {
  const still = await jpeg('olive', 640, 360);
  provider.answer = (request, response) =>
    request.url === '/still.jpg'
      ? response.end(still)
      : json({ title: 'A song', thumbnail_url: `${provider.url}/still.jpg` })(request, response);
  const [unused, used] = [aVideo(), aVideo()];
  for (const url of [unused, used]) value(await lookUp(url));
  await made(anna, { title: 'Draft', body: embedMarkup({ url: used, title: '', caption: '' }) });
  await forgetUnusedEmbeds(later(29));
  const { poster } = await row(unused);
  await forgetUnusedEmbeds(later(31));
  expect(await db.embed.findUnique({ where: { url: unused } })).toBeNull();
  expect(await row(used)).toMatchObject({ title: 'A song' });
  expect(await db.poster.count({ where: { key: poster?.key } })).toBe(0);
  expect((await jobs()).map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ key: poster?.key }),
  );
});

vi.setConfig({ testTimeout: 30_000 });
