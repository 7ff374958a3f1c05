import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { anAuthor, publish, versionIn } from './posts';
import { call } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const player = 'www.youtube-nocookie.com';
const withVideo = 'Open Films on a Bedsheet';

test('without scripts everything is found from the front page: older posts, sections, tags and authors', async ({
  newReader,
}) => {
  const page = await newReader({ javaScriptEnabled: false });
  await page.goto('/');
  const titles: string[] = [];
  const addresses: string[] = [];
  const dates: string[] = [];
  for (;;) {
    titles.push(...(await headlines(page).allInnerTexts()));
    for (const link of await headlines(page).getByRole('link').all())
      addresses.push((await link.getAttribute('href')) ?? '');
    const times = await page.locator('.teaser time').all();
    for (const time of times) dates.push((await time.getAttribute('datetime')) ?? '');
    const older = page.getByRole('link', { name: 'Older' });
    if ((await older.count()) === 0) break;
    const shown = await page.getByText(/^Page \d+ of \d+$/).innerText();
    await older.click();
    await expect(page.getByText(/^Page \d+ of \d+$/)).not.toHaveText(shown);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(titles).toEqual(expect.arrayContaining([withVideo, 'The Winter the Harbour Froze (It Did Not)']));
  expect(titles.length).toBeGreaterThan(11);
  expect(dates).toEqual([...dates].sort().reverse());
  await page.getByRole('link', { name: 'Newer' }).click();

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Water' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Water');
  await expect(page.getByText('whatever is coming up through the floor')).toBeVisible();
  for (const below of [
    'The Winter the Harbour Froze (It Did Not)',
    'Number Seven Will Cross on Sundays Again',
  ])
    await expect(headlines(page).filter({ hasText: below })).toHaveCount(1);
  await expect(headlines(page).filter({ hasText: withVideo })).toHaveCount(0);

  await page.goto('/tag/open-films');
  await headlines(page).filter({ hasText: withVideo }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withVideo);
  await page.getByRole('list', { name: 'Tags' }).getByRole('link', { name: 'animation' }).click();
  await expect(headlines(page).filter({ hasText: withVideo })).toHaveCount(1);
  await page.locator('.byline').getByRole('link', { name: 'Idris Penhale' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idris Penhale');
  await expect(page.getByText('people who do it while others sleep')).toBeVisible();
  await expect(headlines(page).filter({ hasText: withVideo })).toHaveCount(1);
});

test('every kind of page is accessible, and an article says what it is to those who link to it', async ({
  page,
  baseURL,
}) => {
  for (const path of ['/', '/page/2', '/category/water', '/tag/animation', '/author/maren-tolliver']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  const permalink = await openSample(page, withVideo);
  await expectAccessible(page);
  await expect(page).toHaveTitle(`${withVideo} · ${await page.locator('.masthead-name').innerText()}`);
  const address = new URL(permalink, baseURL).href;
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address);
  const description = (await meta(page, 'name', 'description')) ?? '';
  expect(description.length).toBeGreaterThan(20);
  expect(await meta(page, 'property', 'og:type')).toBe('article');
  expect(await meta(page, 'property', 'og:title')).toBe(withVideo);
  expect(await meta(page, 'property', 'og:description')).toBe(description);
  expect(await meta(page, 'property', 'og:url')).toBe(address);
  expect(await meta(page, 'property', 'og:site_name')).toBe(await page.locator('.masthead-name').innerText());
  expect(Date.parse((await meta(page, 'property', 'article:published_time')) ?? '')).toBeLessThan(Date.now());
  expect(await meta(page, 'property', 'article:section')).toBe('Pictures');
});

test('an address that nothing is at says so with a real 404, and one that moved leads on', async ({
  page,
  newReader,
}) => {
  await signIn(page);
  const author = await anAuthor(page);
  const fields = { title: 'It Moves House', authorIds: [author], slug: `it-moves-${Date.now()}` };
  const post = await publish(page.request, fields);
  const moved = { ...fields, version: post.version, body: '<p>Here now.</p>', slug: `${fields.slug}-away` };
  const saved = await call(page.request, `/desk/posts/${post.id}`, 'savePostAction', [post.id, moved]);
  versionIn(await saved.text());

  const reader = await newReader({ javaScriptEnabled: false });
  const old = await reader.request.get(post.permalink, { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  expect(old.headers().location).toBe(`${post.permalink}-away`);
  await reader.goto(post.permalink);
  await expect(reader.getByText('Here now.')).toBeVisible();

  const nowhere = [
    '/no/such/page',
    '/2020/01/nothing',
    '/category/nothing',
    '/category/water/page/99',
    '/tag/nothing',
    '/author/nobody',
    '/page/999',
    '/page/0',
    '/page/one',
    '/print/2020/01/nothing',
    '/not-found',
    '/respond/nothing',
    `/respond/to/${post.id}`,
    '/wp-login.php',
    '/%F0%9F%91%A9/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7',
  ];
  for (const path of nowhere) {
    const answer = await reader.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(reader.getByRole('heading', { name: 'There is no page at this address.' })).toBeVisible();
    expect(answer?.headers()['cache-control'], path).toContain('no-store');
  }
  await reader.locator('main').getByRole('link', { name: 'the front page' }).click();
  await expect(reader).toHaveURL('/');
});

test('a related video asks nothing of its host before the click, and only the privacy domain after it', async ({
  page,
  newReader,
  expectedHosts,
}) => {
  await openSample(page, withVideo);
  const video = page.getByRole('complementary', { name: 'Related video' });
  await expect(video.getByRole('heading')).toHaveText('Related video:');
  await expect(video.locator('iframe')).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

  const asked: string[] = [];
  await page.route(`https://${player}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Player</title>',
    });
  });
  expectedHosts.add(player);
  await video.getByRole('link').click();
  const frame = video.locator('iframe');
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute('src', new RegExp(`^https://${player}/embed/aqz-KE-bpKQ\\b`));
  await expect(frame).toHaveAttribute('title', 'Big Buck Bunny');
  await expect(frame.contentFrame().locator('html')).toHaveAttribute('lang', 'en');
  expect(asked).toHaveLength(1);
  await expectAccessible(page);

  const plain = await newReader({ javaScriptEnabled: false });
  await openSample(plain, withVideo);
  await expect(plain.getByRole('complementary', { name: 'Related video' }).getByRole('link')).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  );
});

test('on paper an article is its text, with the addresses of its links and its video', async ({ page }) => {
  await signIn(page);
  const title = `On Paper ${Date.now()}`;
  const link = 'https://example.org/a/rather/long/address/that/has/to/break/somewhere?query=of-some-length';
  const caption = 'A rabbit, some butterflies.';
  const { permalink } = await publish(page.request, {
    title,
    authorIds: [await anAuthor(page)],
    body: `<p>Read <a href="${link}">the source</a>.</p><p>${'unbreakable'.repeat(30)}</p>`.concat(
      '<pre>'.concat('a line of code '.repeat(20), '</pre>'),
    ),
    media: [{ url: 'https://youtu.be/aqz-KE-bpKQ', label: 'Related video', title: '', caption, credit: '' }],
  });

  for (const path of [`/print${permalink}`, permalink]) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const source = page.getByRole('link', { name: 'the source' });
    expect(await printedAfter(source)).toContain(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(caption)).toBeVisible();
    for (const kept of ['.masthead-menu', 'form', '.masthead-visitor'])
      for (const element of await page.locator(kept).all()) await expect(element).toBeHidden();
    for (const [format, width] of [
      ['A4', 794],
      ['Letter', 816],
    ] as const) {
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      // What is wider than the paper between margins of 2 cm would be cut off, or shrink the whole.
      await page.setViewportSize({ width: width - 150, height: 1000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), format).toBeLessThanOrEqual(
        width - 150,
      );
    }
    await page.emulateMedia({ media: null });
  }
  await page.goto(`/print${permalink}`);
  await expect(page.getByRole('link', { name: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' })).toBeVisible();
  await expectAccessible(page);
});

test('right-to-left text is laid out from the right, and what stands around it is not', async ({ page }) => {
  await signIn(page);
  const { permalink } = await publish(page.request, {
    title: 'جملة على جدار المنارة',
    dek: 'ما كتبه البحارة',
    slug: `manara-${Date.now()}`,
    authorIds: [await anAuthor(page)],
    body: '<p>مرحبا بكم في الميناء.</p><blockquote><p>البحر لا ينام.</p></blockquote>',
  });
  await page.goto(permalink);
  for (const rtl of [page.getByRole('heading', { level: 1 }), page.locator('.dek'), page.locator('.prose')])
    await expect(rtl).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.posted-in')).toHaveCSS('direction', 'ltr');
  const gaps = await page
    .locator('.prose > p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const [text, box] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
      return { left: text.left - box.left, right: box.right - text.right };
    });
  expect(gaps.right).toBeLessThan(2);
  expect(gaps.left).toBeGreaterThan(gaps.right);
  await expectAccessible(page);
});

test('an article is a document of one small script of our own, and says how it may be kept', async ({
  page,
  request,
}) => {
  const permalink = await openSample(page, withVideo);
  const article = await request.get(permalink);
  const html = await article.text();
  const data = '<script type="application/ld+json">';
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag !== data);
  expect(scripts).toHaveLength(1);
  const script = /src="(\/reader\.js[^"]*)"/.exec(scripts[0] ?? '')?.[1] ?? '';
  const code = await (await request.get(script)).body();
  expect(gzipSync(code).length).toBeLessThanOrEqual(10 * 1024);
  for (const word of [
    '__next_f',
    '/_next/static/chunks/',
    'modulepreload',
    ' style="',
    ' onclick=',
    'javascript:',
  ])
    expect(html.replaceAll(/\/_next\/static\/chunks\/[\w.~-]+\.css/g, '')).not.toContain(word);

  const headers = article.headers();
  expect(headers['content-security-policy']).toMatch(/(^|; )script-src 'self'(;|$)/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-tag']).toContain('post:');
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers.vary).toContain('Accept-Encoding');
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(headers['set-cookie']).toBeUndefined();

  const again = await request.get(permalink);
  expect(again.headers()['x-broadside-cache']).toBe('hit');
  expect(await again.text()).toBe(html);
  const same = await request.get(permalink, { headers: { 'if-none-match': headers.etag ?? '' } });
  expect(same.status()).toBe(304);
  expect((await same.body()).length).toBe(0);
  expect(same.headers().etag).toBe(headers.etag);
  const other = await request.get(permalink, { headers: { 'if-none-match': '"something else"' } });
  expect(other.status()).toBe(200);
  const plain = await request.get(permalink, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
  expect(await plain.text()).toBe(html);
  const head = await request.head(permalink, { headers: { 'accept-encoding': 'identity' } });
  expect(head.status()).toBe(200);
  expect(Number(head.headers()['content-length'])).toBe(Buffer.byteLength(html));
  expect((await head.body()).length).toBe(0);
});

/** Opens an article of the sample site by its headline, and answers with its permalink. */
async function openSample(page: Page, headline: string): Promise<string> {
  await page.goto('/category/pictures');
  for (;;) {
    const link = headlines(page).getByRole('link', { name: headline });
    if ((await link.count()) > 0) {
      await link.click();
      break;
    }
    await page.getByRole('link', { name: 'Older' }).click();
    await page.waitForLoadState();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  return new URL(page.url()).pathname;
}

const headlines = (page: Page) => page.locator('article.teaser').getByRole('heading');

async function meta(page: Page, key: 'name' | 'property', of: string) {
  return page.locator(`meta[${key}="${of}"]`).getAttribute('content');
}

/** What the style sheet of the paper puts behind a link. */
async function printedAfter(link: ReturnType<Page['getByRole']>) {
  return link.evaluate((element) => getComputedStyle(element, '::after').content);
}
