import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { finishPage } from './page';

const html = `<p>${'A sentence of the article. '.repeat(60)}</p>`;
const rendering = (headers: Record<string, string> = {}, body = html, status = 200) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-tag': 'site,post:1', ...headers },
  body: Buffer.from(body),
});

describe('A rendered page', () => {
  test('is finished once: bytes, the same bytes in gzip, and an ETag for each', async () => {
    const page = await finishPage(rendering(), 'public');
    expect(page.identity.body.toString()).toBe(html);
    expect(gunzipSync(page.gzip?.body ?? '').toString()).toBe(html);
    expect(page.identity.etag).not.toBe(page.gzip?.etag);
    expect(page.gzip?.headers).toMatchObject({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    expect(page.identity.headers).toMatchObject({
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Cache-Tag': 'site,post:1',
      'Content-Length': String(html.length),
    });
  });

  test('is kept under its tags until the instant that one of them names', async () => {
    const page = await finishPage(rendering({ 'cache-tag': 'site,until:5000,post:1,until:4000' }), 'public');
    expect(page).toMatchObject({ keep: true, tags: ['site', 'post:1'], until: 4000 });
  });

  test('is not for ever when its instant cannot be read', async () => {
    expect((await finishPage(rendering({ 'cache-tag': 'site,until:soon' }), 'public')).until).toBe(0);
  });

  test.each([
    ['that sets a cookie', rendering({ 'set-cookie': 'a=1' })],
    ['without tags', rendering({ 'cache-tag': '' })],
    ['that was not found', rendering({}, html, 404)],
    ['that moved', rendering({ location: '/new' }, '', 308)],
    ['past sixteen megabytes', rendering({}, 'x'.repeat(16 * 1024 * 1024 + 1))],
  ])('%s is served and not kept', async (_, made) => {
    const page = await finishPage(made, 'public');
    expect(page.keep).toBe(false);
    expect(page.identity.headers['Cache-Control']).toBe('private, no-store');
  });

  test('of thousands of responses is kept', async () => {
    expect((await finishPage(rendering({}, html.repeat(3_000)), 'public')).keep).toBe(true);
  });

  test('made for one reader is kept by nobody', async () => {
    const page = await finishPage(rendering(), 'attempt');
    expect(page.keep).toBe(false);
    expect(page.identity.headers['Cache-Control']).toBe('private, no-store');
  });

  test('hands on no cookie and nothing of the framework', async () => {
    const made = rendering({
      'set-cookie': 'a=1',
      'x-powered-by': 'x',
      vary: 'rsc',
      link: '</a.js>; as="script"',
    });
    const sent = (await finishPage(made, 'public')).identity.headers;
    for (const name of ['Set-Cookie', 'X-Powered-By', 'Link']) expect(sent).not.toHaveProperty(name);
    expect(sent.Vary).toBe('Accept-Encoding');
  });

  test('that moved says where to', async () => {
    const page = await finishPage(rendering({ location: '/new' }, '', 308), 'public');
    expect(page).toMatchObject({ status: 308, gzip: null });
    expect(page.identity.headers.Location).toBe('/new');
  });
});

test('A file of the build is kept as long as Next says, and not compressed when that gains nothing', async () => {
  const file = rendering({
    'content-type': 'font/woff2',
    'cache-tag': '',
    'cache-control': 'public, immutable',
  });
  const page = await finishPage(file, 'asset');
  expect(page).toMatchObject({ keep: true, gzip: null });
  expect(page.identity.headers['Cache-Control']).toBe('public, immutable');
});
