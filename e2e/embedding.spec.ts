import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { body, part, publish, startPost } from './post-form';
import { site } from './site';
import { expect, expectAccessible, signIn, test } from './test';

const film = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const post = 'https://bsky.app/profile/ann.example/post/3kabcdefghi';
const talk = 'https://vimeo.com/76979871';
const sound = 'https://example.org/boats.mp3';
const player = 'www.youtube-nocookie.com';

test('an article with two embeds and a related video is read without scripts, and played with them', async ({
  page,
  newReader,
  expectedHosts,
}) => {
  await answers();
  await signIn(page);
  await startPost(page, 'What Plays Elsewhere');
  await body(page).click();
  await page.keyboard.type('A film.');
  await page.keyboard.press('Enter');
  await paste(page, 'https://youtu.be/aqz-KE-bpKQ?t=4');
  const first = body(page).getByRole('group', { name: 'Embed: A rabbit' });
  await expect(first).toContainText('YouTube · Ann');
  await page.keyboard.press('Control+z');
  await expect(body(page).getByRole('link', { name: 'https://youtu.be/aqz-KE-bpKQ?t=4' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(first).toBeVisible();
  await page.keyboard.type('Some words');
  await page.keyboard.press('Shift+Home');
  await paste(page, post);
  await expect(body(page).getByRole('link', { name: 'Some words' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await dialog.getByLabel('Address').fill('https://evil.example/watch?v=aqz-KE-bpKQ');
  await dialog.getByRole('button', { name: 'Add embed' }).click();
  await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/This cannot be embedded\./);
  await dialog.getByLabel('Address').fill(post);
  await dialog.getByLabel('Caption').fill('Said at sea');
  await dialog.getByRole('button', { name: 'Add embed' }).click();
  await expect(body(page).getByRole('group', { name: /^Embed: / })).toHaveCount(2);

  const media = part(page, 'Related media');
  await media.getByRole('button', { name: 'Add related video' }).click();
  await media.getByLabel('Address').fill(talk);
  await expect(media.getByLabel('Title')).toHaveValue('A talk about boats');
  await media.getByLabel('Transcript').fill('Boats float.\n\nMostly.');
  await media.getByRole('button', { name: 'Add another' }).click();
  await media.getByLabel('Address').last().fill(sound);
  await media.getByLabel('Label').last().fill('Related audio');
  await media.getByLabel('Title').last().fill('The sea');
  await media.getByRole('button', { name: 'Move media 2 up' }).press('Enter');
  await expect(media.getByLabel('Address').first()).toHaveValue(sound);
  await expect(media.getByRole('button', { name: 'Move media 1 down' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(media.getByLabel('Address').first()).toHaveValue(talk);
  await expect(media.getByRole('status')).toHaveText('Moved to place 2 of 2.');
  await expectAccessible(page);
  const permalink = await publish(page);
  await page.reload();
  await expect(first).toBeVisible();

  const plain = await newReader({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await plain.goto(permalink);
  const related = (name: string) => ({ name: `Related ${name}` });
  for (const [link, address] of [
    [plain.locator('.prose').getByRole('link', { name: /A rabbit/ }), film],
    [plain.locator('.prose').getByRole('link', { name: /A post by Ann/ }), post],
    [plain.getByRole('complementary', related('video: A talk about boats')).getByRole('link'), talk],
    [plain.getByRole('complementary', related('audio: The sea')).getByRole('link'), sound],
  ] as const)
    await expect(link).toHaveAttribute('href', address);
  await expect(plain.getByText('Said at sea')).toBeVisible();
  await plain.getByText('Transcript').click();
  await expect(plain.getByText('Mostly.')).toBeVisible();
  const still = plain.locator('.prose media-facade img').first();
  await still.scrollIntoViewIfNeeded();
  await expect(still).toHaveJSProperty('complete', true);
  expect(await still.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
    /\/media\/[0-9a-f]{24}\/youtube-/,
  );

  await page.goto(permalink);
  await expect(page.locator('.prose media-facade')).toHaveCount(2);
  await expectAccessible(page);
  const facade = page.locator('.prose media-facade').first();
  await facade.scrollIntoViewIfNeeded();
  const room = await facade.boundingBox();
  const asked: string[] = [];
  await page.route(`https://${player}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' });
  });
  expectedHosts.add(player);
  await facade.getByRole('link').click();
  const frame = facade.locator('iframe');
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute('title', 'A rabbit');
  expect(asked).toEqual([`https://${player}/embed/aqz-KE-bpKQ?autoplay=1`]);
  expect(await facade.boundingBox()).toEqual(room);
  expect(await shifted(page)).toBeLessThan(0.01);
  const [data] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@graph': [
      { '@type': 'VideoObject', name: 'A rabbit', embedUrl: `https://${player}/embed/aqz-KE-bpKQ` },
      { '@type': 'VideoObject', transcript: 'Boats float.\n\nMostly.' },
      { '@type': 'AudioObject', contentUrl: sound },
    ],
  });

  await page.goto(`/print${permalink}`);
  for (const printed of ['Mostly.', 'Said at sea', talk, sound])
    await expect(page.getByText(printed).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const address = page.locator('.prose').getByRole('link', { name: /A rabbit/ });
  expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(film);
  await expectAccessible(page);

  const named = page.locator('link[rel=alternate][type="application/rss+xml"]');
  const feed = await page.request.get((await named.getAttribute('href')) ?? '');
  expect(feed.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
  const xml = await feed.text();
  for (const written of [
    '<title>What Plays Elsewhere</title>',
    'A rabbit (YouTube)',
    `<enclosure url="${sound}"`,
  ])
    expect(xml).toContain(written);
  const again = await page.request.get('/feed');
  expect(again.headers()['x-broadside-cache']).toBe('hit');
});

/** What the providers say, in whose place a site on this machine is asked. */
async function answers() {
  const { elsewhere } = site();
  const still = await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#24557a' } })
    .jpeg()
    .toBuffer();
  const told: Record<string, object> = {
    [film]: {
      ...{ title: 'A rabbit', author_name: 'Ann', width: 1280, height: 720 },
      ...{ thumbnail_url: `${elsewhere.url}/still.jpg`, html: '<script>alert(1)</script>' },
    },
    [post]: { author_name: 'Ann', html: '<blockquote>' },
    [talk]: { title: 'A talk about boats', author_name: 'Bo' },
  };
  elsewhere.answer = ({ url = '' }, response) => {
    if (url === '/still.jpg') return response.end(still);
    const said = told[new URL(url, elsewhere.url).searchParams.get('url') ?? ''];
    return said ? response.end(JSON.stringify(said)) : response.writeHead(503).end();
  };
}

/** Pastes plain text where the caret is. */
async function paste(page: Page, text: string) {
  const editor: Locator = body(page);
  await editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** How far what stands on the page has moved by itself since it was loaded. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((settle) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[];
          settle(shifts.filter((shift) => !shift.hadRecentInput).reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => settle(0), 300);
      }),
  );
}
