import { Agent, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { Page } from '@playwright/test';
import { anAuthor, type Published, publish } from './posts';
import { call, post } from './server-actions';
import { expect, signIn, test } from './test';

/** Told to Next by its own router, by its own proxies or by what stands in front of it: not by a reader. */
const forged: Record<string, string>[] = [
  { 'x-middleware-subrequest': Array(5).fill('middleware').join(':') },
  { 'x-middleware-subrequest': Array(5).fill('src/middleware').join(':') },
  { 'x-middleware-rewrite': '/desk/people', 'x-middleware-next': '1', 'x-middleware-invoke': '1' },
  { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'a=b' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { rsc: '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/desk' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'next-action': '00'.repeat(21), accept: 'text/x-component' },
  { 'next-resume': '1', 'x-next-resume-state-length': '1', 'next-hmr-refresh': '1' },
  {
    'x-invoke-path': '/desk/people',
    'x-invoke-status': '500',
    'x-invoke-query': '%7B%7D',
    'x-invoke-output': '/desk',
  },
  { 'x-matched-path': '/desk/people', 'x-now-route-matches': '1=desk' },
  {
    'x-nextjs-data': '1',
    'x-nextjs-rewrite': '/desk',
    'x-next-revalidate-tag-token': 'x',
    'x-prerender-revalidate': 'x',
  },
  {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-original-url': '/desk',
    'x-rewrite-url': '/desk',
  },
  { host: 'evil.example' },
  {
    cookie: `broadside_waiting=${'x'.repeat(32)}; __prerender_bypass=x; __next_preview_data=x`,
    'user-agent': 'Googlebot',
  },
  { range: 'bytes=0-10', 'accept-language': 'ar', accept: 'application/json' },
];

test('two hundred who ask at once for a cold page have it made once', async ({ page, baseURL }) => {
  const { permalink } = await publishOne(page, 'All at Once');
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const answers = await Promise.all(Array.from({ length: 200 }, () => get(baseURL, permalink, {}, agent)));
  agent.destroy();
  const words = answers.map(({ headers }) => headers['x-broadside-cache']);
  expect(words.filter((word) => word === 'miss')).toHaveLength(1);
  expect(words.filter((word) => word === 'wait' || word === 'hit')).toHaveLength(199);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(answers[0]?.body).toContain('All at Once');
});

test('no forged header changes what the next reader gets, nor opens the desk', async ({ page, baseURL }) => {
  const articles = await publishSome(
    page,
    forged.map((_, index) => `Forged ${index}`),
  );
  for (const [index, headers] of forged.entries()) {
    const said = JSON.stringify(headers);
    const { permalink } = articles[index] ?? { permalink: '' };
    const cold = await get(baseURL, permalink, headers);
    const plain = await get(baseURL, permalink);
    expect(plain.status, said).toBe(200);
    expect(plain.body, said).toContain(`<h1 dir="auto">Forged ${index}</h1>`);
    expect(plain.headers['content-type'], said).toBe('text/html; charset=utf-8');
    expect(plain.body, said).not.toContain('evil.example');
    expect(cold.body, said).toBe(plain.body);
    const hot = await get(baseURL, permalink, headers);
    expect(hot.body, said).toBe(plain.body);
    expect(await get(baseURL, permalink).then(({ body }) => body), said).toBe(plain.body);

    for (const path of [
      '/desk',
      '/desk/people',
      '/desk/posts',
      '/desk/responses',
      '/desk/settings',
      '/account',
    ])
      expectShut(await get(baseURL, path, headers), `${path} ${said}`);
  }
});

test('odd addresses and questions lead nowhere that a plain one does not', async ({ page, baseURL }) => {
  const { permalink } = await publishOne(page, 'Odd Addresses');
  const before = await get(baseURL, permalink);
  const home = await get(baseURL, '/');
  const last = permalink.split('/').at(-1) ?? '';
  const oddly = [
    '//',
    '///evil.example/',
    '//desk/people',
    '/desk//people',
    '/./desk/people',
    '/x/../desk/people',
    '/%2e%2e/desk/people',
    '/page/%2e%2e/desk/people',
    '/x/..%2fdesk/people',
    '/..%2f..%2fetc/passwd',
    '/desk%2fpeople',
    '/%2fdesk/people',
    '/%64esk/people',
    '/%2564esk/people',
    '/desk%5cpeople',
    '/desk\\people',
    '/\\desk\\people',
    '/desk;/people',
    '/desk;x=1/people',
    ';/desk/people',
    '/DESK/people',
    '/Desk/People',
    '/desk%00/people',
    '/desk/people%00',
    '/desk/people%0d%0aset-cookie:a=b',
    '/desk/people%',
    '/desk/%zz',
    '/desk/%c0%afpeople',
    '/desk%20/people',
    '/desk/people/',
    '/desk.rsc',
    '/desk/people.rsc',
    '/desk/people.txt',
    '/desk/people.segments/_tree.segment.rsc',
    '/_next/data/x/desk/people.json',
    '/_next/../desk/people',
    '/_next/static/%2e%2e/%2e%2e/desk',
    '/_next/static/../../package.json',
    '/_next/image?url=/desk&w=64&q=75',
    '/respond/../desk/people',
    '/respond/%2e%2e/desk',
    '/print/desk/people',
    '/print/print/desk',
    '/not-found/../desk',
    '/index',
    '/404',
    '/500',
    '/_not-found',
    '/_error',
    '/api',
    '/api/auth/session/../../desk',
    `/${'a'.repeat(2500)}`,
    `/${'a/'.repeat(900)}`,
    `/?${'q'.repeat(9000)}`,
    'desk/people',
    '*',
    'http://evil.example/desk/people',
    'http://evil.example/',
    `${permalink}/`,
    `${permalink}//`,
    `${permalink};x=1`,
    `${permalink}%20`,
    `${permalink}.rsc`,
    `${permalink}.txt`,
    `${permalink}.segments/_tree.segment.rsc`,
    permalink.toUpperCase(),
    `${permalink}%00`,
    `${permalink}/opengraph-image`,
    `${permalink}?rsc=1&_rsc=abc`,
    `${permalink}?_rsc=1`,
    `${permalink}?__nextDataReq=1&amp=1`,
    `${permalink}?responded=9`,
    `${permalink}?nxtPpath=desk&path=desk`,
    `${permalink}?__nextLocale=../desk`,
    `${permalink}?`,
    `${permalink}?<script>alert(1)</script>`,
    `${permalink}?x=%00%ff`,
    `${permalink.slice(0, -last.length)}%${last.charCodeAt(0).toString(16)}${last.slice(1)}`,
  ];
  for (const path of oddly) {
    for (const headers of [undefined, { rsc: '1' }]) {
      const answer = await get(baseURL, path, headers);
      expect(answer.status, path).toBeLessThan(500);
      expectShut(answer, path);
      expect(answer.body, path).not.toContain('<script>alert(1)');
      expect(answer.headers.location ?? '', path).not.toMatch(/^(https?:)?\/\/(?!localhost|127\.)/);
    }
    // A page under another spelling is the page, byte for byte, or it is none.
    const answer = await get(baseURL, path);
    if (answer.status === 200 && path.startsWith(permalink)) expect(answer.body, path).toBe(before.body);
    expect((await get(baseURL, permalink)).body, path).toBe(before.body);
  }
  expect((await get(baseURL, '/')).body).toBe(home.body);
  expect((await get(baseURL, permalink)).headers['x-broadside-cache']).toBe('hit');
});

test('who is signed in gets the public page, and what is one reader’s own is never kept', async ({
  page,
  request,
  baseURL,
}) => {
  const { permalink, id } = await publishOne(page, 'Public and Private');
  const signedIn = await page.request.get(permalink);
  const guest = await request.get(permalink);
  expect(signedIn.headers()['x-broadside-cache']).toBe('miss');
  expect(guest.headers()['x-broadside-cache']).toBe('hit');
  expect(await guest.text()).toBe(await signedIn.text());
  expect(await guest.text()).not.toContain('Administrator</a> · ');

  const sent = await post(request, permalink, 'respondAction', { postId: id, body: 'Only mine.' });
  expect(sent.status()).toBe(303);
  expect(sent.headers()['set-cookie']).toContain('broadside_browser=');
  const attempt = sent.headers().location?.split('#')[0] ?? '';
  for (let time = 0; time < 2; time += 1) {
    const own = await get(baseURL, attempt);
    expect(own.body).toContain('Only mine.');
    expect(own.headers['x-broadside-cache']).toBe('miss');
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(own.headers['x-robots-tag']).toBe('noindex');
  }
  expect((await get(baseURL, permalink)).body).not.toContain('Only mine.');

  for (const path of [
    '/',
    permalink,
    `/print${permalink}`,
    '/category/water',
    '/tag/animation',
    '/nothing/here',
  ]) {
    for (const answer of [
      await page.request.get(path),
      await page.request.get(path),
      await request.get(path),
    ])
      expect(answer.headers()['set-cookie'], path).toBeUndefined();
  }
  for (const path of ['/desk', '/sign-in', '/api/visitor'])
    expect((await get(baseURL, path)).headers['x-broadside-cache'], path).toBeUndefined();
});

test('the actions of the desk do nothing for who is not signed in, wherever they are posted', async ({
  page,
  request,
}) => {
  const { permalink, id } = await publishOne(page, 'Shut Without a Session');
  for (const path of ['/', permalink, '/desk/posts', '/respond/x']) {
    await call(request, path, 'trashPostAction', [id]);
    await post(request, path, 'closeAction', { postId: id, note: 'forged', back: '/' });
  }
  const html = await (await request.get(permalink)).text();
  expect(html).toContain('Shut Without a Session');
  expect(html).not.toContain('Comments are closed.');
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A GET of exactly this target: no client in between tidies it up. */
function get(
  baseURL: string | undefined,
  target: string,
  headers: Record<string, string> = {},
  agent?: Agent,
) {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise<Answer>((resolve, reject) => {
    const sent = ask({ hostname, port, path: target, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Nothing of the desk or of an account is in this answer. */
function expectShut({ body }: Answer, what: string) {
  for (const word of [
    'admin@example.org',
    'Save settings',
    'Add person',
    'data-response=',
    'New post',
    'Change password',
  ])
    expect(body.includes(word), `${word} at ${what}`).toBe(false);
}

/** An article that nobody has read. `page` is signed in after it. */
async function publishOne(page: Page, title: string) {
  await signIn(page);
  return publish(page.request, { title, authorIds: [await anAuthor(page)] });
}

/** Articles that nobody has read. `page` is signed in after it. */
async function publishSome(page: Page, titles: string[]) {
  await signIn(page);
  const authorIds = [await anAuthor(page)];
  const made: Published[] = [];
  for (const title of titles) made.push(await publish(page.request, { title, authorIds }));
  return made;
}
