import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as send,
} from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFront } from './front';
import { Pages } from './page-cache/pages';

/** What the stand-in for Next was asked. */
let asked: { method?: string | undefined; url?: string | undefined; headers: IncomingMessage['headers'] }[] =
  [];
let text = '';
const pages = new Pages(1e7);
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer(createFront({ handle: next, pages, dev: false }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  port = address && typeof address === 'object' ? address.port : 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  pages.purge(['site']);
  asked = [];
  text = 'As it was. '.repeat(100);
});

describe('A public page', () => {
  test('is made once and then sent from memory, with its headers', async () => {
    const first = await ask('/article');
    const second = await ask('/article');
    expect([first.headers['x-broadside-cache'], second.headers['x-broadside-cache']]).toEqual([
      'miss',
      'hit',
    ]);
    expect(second.body.toString()).toBe(`<h1>${text}</h1>`);
    expect(second.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'Accept-Encoding',
    });
    expect(second.headers['content-security-policy']).toContain("script-src 'self';");
    expect(asked).toHaveLength(1);
  });

  test('is made anew once what it shows has changed', async () => {
    await ask('/article');
    text = 'As it is. '.repeat(100);
    pages.purge(['post:1']);
    expect((await ask('/article')).body.toString()).toBe(`<h1>${text}</h1>`);
  });

  test('is rendered once for 200 who ask for it at once, though the first of them hangs up', async () => {
    const hanging = connect(port, '127.0.0.1');
    hanging.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await sleep(20);
    const others = Array.from({ length: 200 }, () => ask('/slow'));
    await sleep(20);
    hanging.destroy();
    const bodies = (await Promise.all(others)).map(({ body }) => body.toString());
    expect(new Set(bodies)).toEqual(new Set([`<h1>${text}</h1>`]));
    expect(asked).toHaveLength(1);
  });

  test('comes compressed to those who take it, and not at all to those who have it', async () => {
    const compressed = await ask('/article', { headers: { 'accept-encoding': 'gzip' } });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(compressed.body).toString()).toBe(`<h1>${text}</h1>`);
    const etag = String(compressed.headers.etag);
    const again = await ask('/article', { headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
    expect(again.body).toHaveLength(0);
    const plain = await ask('/article', { headers: { 'if-none-match': etag } });
    expect(plain.status).toBe(200);
  });

  test('is counted when someone looks at it: not a head, a page got ready in advance, a robot, or what is not there', async () => {
    const before = readsOf('/counted');
    await ask('/counted');
    await ask('/counted', { headers: { 'user-agent': 'Mozilla/5.0 Firefox/145.0' } });
    await ask('/counted', { method: 'HEAD' });
    await ask('/counted', { headers: { 'sec-purpose': 'prefetch;prerender' } });
    await ask('/counted', { headers: { 'user-agent': 'Googlebot/2.1' } });
    await ask('/missing');
    expect(readsOf('/counted') - before).toBe(2);
    expect(readsOf('/missing')).toBe(0);
  });

  test('has a head with its length and no body', async () => {
    const head = await ask('/article', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(text.length + 9) } });
    expect(head.body).toHaveLength(0);
    expect(asked[0]?.method).toBe('GET');
  });

  test('is the same whatever the request says of the router, of sessions, or in its query', async () => {
    const headers = {
      rsc: '1',
      'next-action': 'abc',
      'next-router-state-tree': 'x',
      'x-middleware-subrequest': 'middleware:middleware',
      'x-matched-path': '/desk',
      'x-forwarded-host': 'evil.example',
      host: 'evil.example',
      cookie: 'broadside.session=x',
      'user-agent': 'Googlebot',
    };
    await ask('/article?_rsc=1&x=y', { headers });
    expect(asked[0]?.url).toBe('/article');
    expect(asked[0]?.headers).toEqual({
      host: 'localhost:3000',
      accept: 'text/html',
      'user-agent': 'Broadside',
    });
    expect((await ask('/article')).headers['x-broadside-cache']).toBe('hit');
  });

  test('that sets a cookie is not kept and does not set it', async () => {
    const first = await ask('/cookie');
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.headers['cache-control']).toBe('private, no-store');
    expect((await ask('/cookie')).headers['x-broadside-cache']).toBe('miss');
  });

  test('that does not exist is answered in the words of the site', async () => {
    const missing = await ask('/missing');
    expect(missing).toMatchObject({ status: 404, headers: { 'cache-control': 'private, no-store' } });
    expect(missing.body.toString()).toBe('There is no page here.');
    expect((await ask('/not-found')).status).toBe(404);
  });

  test('that moved says where to', async () => {
    expect(await ask('/moved')).toMatchObject({ status: 308, headers: { location: '/article' } });
  });

  test('that cannot be made is a plain 500, and is tried again', async () => {
    expect((await ask('/broken')).status).toBe(500);
    expect((await ask('/broken')).status).toBe(500);
    expect(asked).toHaveLength(2);
  });

  test('takes the post of a form, without what the router alone may say', async () => {
    await ask('/article?x=y', { method: 'POST', headers: { 'next-action': 'abc', cookie: 'a=1' } });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/article?x=y', headers: { cookie: 'a=1' } });
    expect(asked[0]?.headers['next-action']).toBeUndefined();
  });
});

test('A post that Next fails over is answered by a plain 500, and the site goes on', async () => {
  expect((await ask('/broken', { method: 'POST' })).status).toBe(500);
  expect((await ask('/desk/broken')).status).toBe(500);
});

test('A reader whose response waits sees it at its article and nowhere else', async () => {
  const cookie = `broadside_waiting=${'a'.repeat(32)}%2Farticle`;
  const own = await ask('/article', { headers: { cookie } });
  expect(own.headers['cache-control']).toBe('private, no-store');
  expect(asked[0]?.url).toBe(`/respond/${'a'.repeat(32)}`);
  await ask('/article/below', { headers: { cookie } });
  expect(asked[1]?.url).toBe('/article/below');
});

test("A reader's own attempt is shown to that reader and kept by nobody", async () => {
  await ask('/respond/token');
  const again = await ask('/respond/token');
  expect(again.headers['cache-control']).toBe('private, no-store');
  expect(asked).toHaveLength(2);
});

test('The desk gets its requests whole, but for what would pass for the inside of Next', async () => {
  const headers = { rsc: '1', cookie: 'a=1', 'x-middleware-subrequest': 'x' };
  const answer = await ask('/desk/posts?page=2', { headers });
  expect(asked[0]).toMatchObject({ url: '/desk/posts?page=2', headers: { rsc: '1', cookie: 'a=1' } });
  expect(asked[0]?.headers['x-middleware-subrequest']).toBeUndefined();
  expect(answer.headers['x-broadside-cache']).toBeUndefined();
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
});

test('A page of the desk or an account may say that it is gone, and only for the request that asked', async () => {
  const forged = { 'x-broadside-request': 'mine' };
  expect((await ask('/sign-in/join/gone', { headers: forged })).status).toBe(410);
  expect(asked[0]?.headers['x-broadside-request']).toMatch(/^[0-9a-f-]{36}$/);
  expect((await ask('/sign-in/join/open', { headers: forged })).status).toBe(200);
});

test('A picture of the library is kept by browsers alone, and nothing of it may run', async () => {
  const [first] = [await ask('/media/a/b-480.webp'), await ask('/media/a/b-480.webp')];
  expect(asked).toHaveLength(2);
  expect(first.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await ask('/media/a/b-480.webp', { method: 'POST' })).status).toBe(405);
});

test.each(['/desk/posts/1/preview', '/respond/edit/1', '/respond/mine/1'])(
  '%s is made for the session that asks, without the framework, and kept by nobody',
  async (path) => {
    const own = () => ask(path, { headers: { cookie: 'broadside.session=x' } });
    const [first] = [await own(), await own()];
    expect(first.body.toString()).toBe(`<h1>${text}</h1>`);
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    expect(first.headers['content-security-policy']).toContain("script-src 'self';");
    expect(asked).toHaveLength(2);
    expect(asked[0]?.headers).toMatchObject({
      cookie: 'broadside.session=x',
      'x-broadside-path': path,
    });
  },
);

test('A preview link that shows nothing any more is gone, and its page says so', async () => {
  for (const path of ['/preview/missing', '/preview/ended']) {
    const { status, body, headers } = await ask(path);
    expect([status, body.toString()]).toEqual([410, '<h1>This link does not work any more</h1>']);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  }
  expect((await ask('/preview/works')).status).toBe(200);
});

test.each([
  '//evil.example',
  '/a/../desk',
  '/%2e%2e/desk',
  '/a%2fdesk',
  '/a\\desk',
  '/a%00',
  '/%zz',
  `/${'a'.repeat(3000)}`,
])('An address like %s is refused before Next sees it', async (path) => {
  expect((await ask(path)).status).toBe(400);
  expect(asked).toHaveLength(0);
});

test.each([
  ['DELETE', '/article', 'GET, HEAD, POST'],
  ['POST', '/_next/static/a.js', 'GET, HEAD'],
  ['PROPFIND', '/desk', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
])('%s %s is not allowed', async (method, path, allow) => {
  expect(await ask(path, { method })).toMatchObject({ status: 405, headers: { allow } });
  expect(asked).toHaveLength(0);
});

/** Stands for Next. */
async function next(request: IncomingMessage, response: ServerResponse) {
  asked.push({ method: request.method, url: request.url, headers: { ...request.headers } });
  const path = request.url?.split('?')[0];
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (path?.endsWith('/broken')) throw new Error('no database');
  if (path === '/preview/ended') text = 'This link does not work any more';
  if (path === '/missing' || path === '/preview/missing')
    return response.writeHead(404).end('drawn by scripts');
  if (path === '/not-found') return tagged(response).end('There is no page here.');
  if (path === '/moved') return response.writeHead(308, { location: '/article' }).end();
  if (path === '/cookie') response.setHeader('set-cookie', 'a=1');
  if (path === '/sign-in/join/gone')
    Reflect.get(globalThis, Symbol.for('broadside.statuses')).set(
      request.headers['x-broadside-request'],
      410,
    );
  if (path === '/slow') await sleep(100);
  return tagged(response).end(`<script>framework()</script><h1>${text}</h1>`);
}

function tagged(response: ServerResponse) {
  return response.setHeader('cache-tag', 'site,post:1');
}

function readsOf(path: string): number {
  const reads: { path: string; count: number }[] = Reflect.get(
    globalThis,
    Symbol.for('broadside.reads'),
  ).most(100);
  return reads.find((read) => read.path === path)?.count ?? 0;
}

function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
    (done, fail) => {
      const request = send(
        { host: '127.0.0.1', port, path, method, headers, agent: false },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        },
      );
      request.once('error', fail).end();
    },
  );
}
