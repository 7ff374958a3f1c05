import type { Browser, Locator, Page } from '@playwright/test';
import { anAuthor, type Published, publish } from './posts';
import { changeSetting, closeResponses, letResponsesComeEvery } from './responses';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const takeResponses = async (browser: Browser, seconds: number) => {
  const page = await browser.newPage();
  await signIn(page);
  await letResponsesComeEvery(page, seconds);
  await page.close();
};

test.beforeAll(({ browser }) => takeResponses(browser, 0));
test.afterAll(({ browser }) => takeResponses(browser, 15));

test('responses of others are announced on an open page, which stays where it is', async ({
  page,
  newReader,
}) => {
  const article = await threadOf(page, 'While You Read');
  const reader = await newReader();
  await watchShifts(reader);
  await reader.clock.install();
  await reader.goto(article.permalink);
  await reader.locator('#comment-4').getByRole('link', { name: 'Reply' }).click();
  await body(reader).fill('Half a thought');
  await reader.getByLabel('Name').fill('Nell');
  await reader.locator('summary', { hasText: 'to #1' }).click();
  await reader.locator('#comment-6').scrollIntoViewIfNeeded();

  await say(page, article, 'Just now');
  await say(page, article, 'A reply just now', 1);
  const six = await topOf(reader.locator('#comment-6'));
  await reader.evaluate(() => Object.assign(window, { shifts: 0 }));
  await reader.clock.fastForward(31_000);
  const news = reader.getByRole('status').filter({ hasText: 'new' });
  await expect(news).toHaveText('2 new responses. Show them');
  await expectAccessible(reader);
  expect(await topOf(reader.locator('#comment-6'))).toBe(six);
  await reader.waitForTimeout(300);
  expect(await shifts(reader)).toBe(0);

  await news.getByRole('link').press('Enter');
  await expect(news).toHaveText('2 new shown. Go to the first');
  await expect(news.getByRole('link')).toBeFocused();
  expect(Math.abs((await topOf(reader.locator('#comment-6'))) - six)).toBeLessThan(2);
  await expect(body(reader)).toHaveValue('Half a thought');
  await expect(reader.getByLabel('Name')).toHaveValue('Nell');
  await expect(reader.locator('li:has(> #comment-4) > .respond')).toBeVisible();
  await expect(reader.locator('#comment-2')).toBeHidden();
  await expect(reader.locator('.new-mark')).toHaveCount(2);
  await expect(reader.locator('.posted-in')).toContainText('8 Responses');
  await expect(reader.getByRole('heading', { name: '8 Responses' })).toBeVisible();
  await expectAccessible(reader);

  const fourth = reader.locator('#comment-4');
  const id = (await fourth.getAttribute('data-id')) ?? '';
  await post(page.request, article.permalink, 'trashAction', { id });
  await reader.evaluate(() => Object.assign(window, { shifts: 0 }));
  await reader.clock.fastForward(31_000);
  const removed = reader.getByRole('status').filter({ hasText: 'removed' });
  await expect(removed).toHaveText('1 response removed. Show the thread as it is');
  await expect(fourth.getByText('Second thread,')).toBeHidden();
  expect(await shifts(reader)).toBe(0);
  await expectAccessible(reader);
  await removed.getByRole('link').press('Enter');
  await expect(fourth).toHaveText('Response 4 was removed.');
  await expect(reader.getByRole('link', { name: 'Go to it' })).toBeFocused();
  await expect(body(reader)).toHaveValue('Half a thought');

  await closeResponses(page, article.permalink, 'Enough.');
  await reader.clock.fastForward(31_000);
  const closed = reader.getByRole('status').filter({ hasText: 'closed' });
  await expect(closed).toHaveText('Comments are closed. Show why');
  await expect(body(reader)).toHaveValue('Half a thought');
  await closed.getByRole('link').click();
  await expect(reader.getByText('The reason given: Enough.')).toBeVisible();
  const unsent = reader.getByLabel('You had not sent this when responses closed:');
  await expect(unsent).toHaveValue('Half a thought');
  await expectAccessible(reader);
  await reader.reload();
  await expect(unsent).toHaveValue('Half a thought');
  await reader.getByRole('button', { name: 'Forget it' }).click();
  await expect(unsent).toHaveCount(0);
  await reader.reload();
  await expect(reader.getByText('Comments are closed.')).toBeVisible();
  await expect(unsent).toHaveCount(0);
});

test('asking what is new costs a few bytes from the page cache until something happens', async ({ page }) => {
  const article = await threadOf(page, 'A Quiet Thread');
  const address = `/api/live/${article.id}`;
  await page.request.get(address);
  const kept = await page.request.get(address);
  expect(kept.headers()['x-broadside-cache']).toBe('hit');
  const nothing = { gone: [], edited: {}, closed: [] };
  expect(await kept.json()).toEqual({ numbers: [6, 5, 4, 3, 2, 1], open: true, ...nothing });
  const etag = kept.headers().etag ?? '';
  expect((await page.request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  await say(page, article, 'One more');
  expect(await (await page.request.get(address)).json()).toMatchObject({ numbers: [7, 6, 5, 4, 3, 2, 1] });
  await closeResponses(page, article.permalink, '');
  expect(await (await page.request.get(address)).json()).toMatchObject({ open: false });
  for (const nowhere of ['/api/live/nobody', '/api/live', `${address}/more`])
    expect((await page.request.get(nowhere)).status(), nowhere).toBe(404);
});

test('what came since the last visit is marked and counted, and moves nothing', async ({
  page,
  newReader,
}) => {
  const article = await threadOf(page, 'Back Again');
  const reader = await newReader();
  await watchShifts(reader);
  await reader.clock.install();
  await reader.goto(article.permalink);
  await expect(reader.getByText('since your last visit')).toHaveCount(0);
  await expect(reader.locator('.new-mark')).toHaveCount(0);

  await say(page, article, 'Late one');
  await say(page, article, 'Late two', 1);
  await reader.clock.fastForward('40:00');
  for (const width of [1280, 390]) {
    await reader.setViewportSize({ width, height: 800 });
    await reader.goto('/sign-in');
    await reader.goto(`${article.permalink}#responses`);
    const line = reader.getByRole('link', { name: '2 new since your last visit' });
    await expect(line).toHaveAttribute('href', '#comment-7');
    await expect(reader.locator('.new-mark')).toHaveCount(2);
    await expect(reader.locator('#comment-7').getByRole('heading')).toHaveAccessibleName(
      /^Response 7 by Administrator ?, New$/,
    );
    await reader.waitForTimeout(300);
    expect(await shifts(reader)).toBe(0);
    await expectAccessible(reader);
  }

  // From an older page of the thread to another, what is new counts on all of them.
  await changeSetting(page, 'Threads per page', '1');
  await reader.goto(article.permalink);
  await expect(reader.getByRole('link', { name: '2 new since your last visit' })).toHaveAttribute(
    'href',
    '#comment-7',
  );
  await reader.goto(`${article.permalink}/responses/2`);
  await reader.getByRole('link', { name: '2 new since your last visit' }).click();
  await expect(reader).toHaveURL(/#comment-7$/);
  await changeSetting(page, 'Threads per page', '50');
});

test('keys move between responses and threads, and can be turned off', async ({ page, newReader }) => {
  const article = await threadOf(page, 'By Keys');
  const reader = await newReader();
  await reader.clock.install();
  await reader.goto(article.permalink);
  await say(page, article, 'New to you');
  await reader.clock.fastForward('40:00');
  await reader.reload();
  await expect(reader.locator('.new-mark')).toHaveCount(1);
  const at = (number: number) => expect(reader.locator(`#comment-${number}`)).toBeFocused();
  const press = (keys: string) => reader.keyboard.press(keys);
  await press('j');
  await at(1);
  await press('j');
  await at(2);
  await expect(reader.locator('#comment-2')).toHaveAccessibleName(
    /^Response 2 by Administrator ?, level 2, in reply to #1 Administrator$/,
  );
  await press('Shift+J');
  await at(4);
  await press('k');
  await at(3);
  await press('Shift+K');
  await at(1);
  await press('n');
  await at(7);
  await press('n');
  await at(7);
  await press('Control+k');
  await at(7);
  await press('r');
  await expect(body(reader)).toBeFocused();
  await expect(reader.getByText('Replying to #7 Administrator')).toBeVisible();
  await reader.keyboard.type('jkn');
  await expect(body(reader)).toHaveValue('jkn');

  await reader.getByText('Keys', { exact: true }).click();
  await expectAccessible(reader);
  await reader.getByLabel('Use these keys').uncheck();
  await reader.locator('#comment-1').evaluate((element) => element.focus());
  await reader.reload();
  await reader.locator('body').press('j');
  await expect(reader.locator('article.response:focus')).toHaveCount(0);
  await reader.getByText('Keys', { exact: true }).click();
  await reader.getByLabel('Use these keys').check();
  await reader.getByText('Keys', { exact: true }).press('j');
  await expect(reader.locator('article.response:focus')).toHaveCount(1);
});

test('a quote of what is selected, or of the first lines, comes into the form', async ({
  page,
  newReader,
}) => {
  const article = await threadOf(page, 'In Your Words');
  const reader = await newReader();
  await reader.goto(article.permalink);
  const quote = (number: number) =>
    reader.locator(`#comment-${number}`).getByRole('button', { name: 'Quote' });
  await quote(4).press('Enter');
  await expect(body(reader)).toBeFocused();
  await expect(body(reader)).toHaveValue('> Second thread,\n> on two lines.\n\n');
  await expect(reader.getByText('Replying to #4 Administrator')).toBeVisible();
  await reader.keyboard.type('Not so.');
  await reader.locator('#comment-1 .text em').selectText();
  await quote(1).click();
  const text = '> Second thread,\n> on two lines.\n\nNot so.\n\n> first\n\n';
  await expect(body(reader)).toHaveValue(text);
  await expect(reader.locator('li:has(> #comment-1) > .respond')).toBeVisible();
  await reader.keyboard.type('Nor this.');
  await expect(body(reader)).toHaveValue(`${text}Nor this.`);
  await reader.reload();
  await expect(body(reader)).toHaveValue(`${text}Nor this.`);
  await expectAccessible(reader);
});

test('a preview shows what the site will make of the text, and nothing around it moves', async ({
  page,
  newReader,
}) => {
  const article = await threadOf(page, 'Before You Send');
  const reader = await newReader();
  await reader.goto(article.permalink);
  const preview = reader.getByRole('region', { name: 'Preview' });
  const toggle = reader.getByRole('button', { name: 'Preview' });
  await expect(preview).toBeHidden();
  await toggle.click();
  await expect(preview).toHaveText('Nothing is written yet.');
  const height = async () => (await preview.boundingBox())?.height;
  const before = await height();
  await body(reader).fill('*Yes* <script>alert(1)</script> <img src=x onerror=alert(2)>\n\nمرحبا بالعالم');
  await expect(preview.locator('em')).toHaveText('Yes');
  await expect(preview.locator('.text')).toContainText('<script>alert(1)</script> <img src=x');
  await expect(preview.locator('script, img')).toHaveCount(0);
  await expect(preview.locator('p').last()).toHaveCSS('direction', 'rtl');
  await expectAccessible(reader);
  await body(reader).fill('word '.repeat(1500));
  await expect(preview).toContainText('word word');
  expect(await height()).toBe(before);
  await body(reader).fill('word '.repeat(3000));
  await expect(preview).toHaveText('Keep it within 10,000 characters: this one has 14,999.');
  await reader.context().setOffline(true);
  await body(reader).fill('In a tunnel');
  await expect(preview).toHaveText('The preview could not be fetched. Your text is still in the form.');
  await reader.context().setOffline(false);
  await toggle.click();
  await expect(preview).toBeHidden();

  const ask = (data: string, origin?: string) =>
    reader.request.post('/api/preview', {
      data,
      headers: { 'content-type': 'text/plain', ...(origin && { origin }) },
    });
  const own = new URL(reader.url()).origin;
  expect(await (await ask('> a', own)).json()).toEqual({
    html: '<blockquote dir="auto">\n<p dir="auto">a</p>\n</blockquote>',
  });
  expect((await ask('a', 'https://evil.example')).status()).toBe(403);
  expect((await ask('a')).status()).toBe(403);
  expect((await ask('a'.repeat(400_001), own)).status()).toBe(413);
  expect((await reader.request.get('/api/preview')).status()).toBe(405);
});

test('what is typed is there after a reload, and after signing in from the page', async ({
  page,
  newReader,
}) => {
  const article = await threadOf(page, 'Hold That Thought');
  const reader = await newReader();
  await reader.goto(article.permalink);
  await reader.locator('#comment-2').getByRole('link', { name: 'Reply' }).click();
  await body(reader).fill('As I was saying');
  await reader.getByLabel('Name').fill('Nell');
  await reader.getByLabel('E-mail (not shown)').fill('nell@example.org');
  await reader.reload();
  await expect(body(reader)).toHaveValue('As I was saying');
  await expect(reader.getByLabel('Name')).toHaveValue('Nell');
  await expect(reader.getByLabel('E-mail (not shown)')).toHaveValue('nell@example.org');
  await expect(reader.getByText('Replying to #2 Administrator')).toBeVisible();

  const address = await reader.getByRole('link', { name: 'Sign in' }).getAttribute('href');
  await signIn(reader, undefined, new URLSearchParams(address?.split('?')[1]).get('next') ?? '');
  await expect(reader.getByText('Responding as Administrator.')).toBeVisible();
  await expect(body(reader)).toHaveValue('As I was saying');
  const sent = reader.waitForRequest((request) => request.method() === 'POST');
  await reader.getByRole('button', { name: 'Send reply' }).click();
  const elapsed = /name="elapsed"\r\n\r\n(\d+)\r\n/.exec((await sent).postData() ?? '')?.[1];
  expect(Number(elapsed)).toBeGreaterThan(0);
  await expect(reader.locator('li:has(> #comment-2) #comment-7')).toBeFocused();
  await expect(reader.locator('.new-mark')).toHaveCount(0);
  await reader.reload();
  await expect(reader.locator('.new-mark')).toHaveCount(0);
  await expect(body(reader)).toHaveValue('');
});

test('without scripts nothing is offered that needs one', async ({ page, newReader }) => {
  const article = await threadOf(page, 'On Its Own');
  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(article.permalink);
  await expect(reader.getByRole('link', { name: 'Reply to #1 Administrator' })).toBeVisible();
  for (const needless of [
    reader.getByRole('button', { name: 'Quote' }),
    reader.getByRole('button', { name: 'Preview' }),
    reader.getByText('Keys', { exact: true }),
    reader.getByText('Remember me in this browser'),
  ])
    await expect(needless.filter({ visible: true })).toHaveCount(0);
  await expect(reader.locator('#comment-3').getByRole('heading')).toHaveAccessibleName(
    /^Response 3 by Administrator ?, level 3, in reply to #2 Administrator$/,
  );
});

/** An article with six responses in three threads: 1 (2 (3)), 4 (5), 6. `page` is signed in after it. */
async function threadOf(page: Page, title: string): Promise<Published> {
  await signIn(page);
  const article = await publish(page.request, { title, authorIds: [await anAuthor(page)] });
  await say(page, article, 'The *first* thread.');
  await say(page, article, 'An answer', 1);
  await say(page, article, 'An answer to that', 2);
  await say(page, article, 'Second thread,\non two lines.');
  await say(page, article, 'An answer there', 4);
  await say(page, article, 'Third thread');
  return article;
}

/** Responds as who is signed in on `page`, without leaving it. */
async function say(page: Page, { id, permalink }: Published, text: string, to?: number) {
  const html = to ? await (await page.request.get(`${permalink}/comment/${to}`)).text() : '';
  const parentId = new RegExp(`id="comment-${to}"[^>]* data-id="([^"]+)"`).exec(html)?.[1] ?? '';
  const answer = await post(page.request, permalink, 'respondAction', { postId: id, parentId, body: text });
  expect(answer.headers().location, await answer.text()).toMatch(/#comment-\d+$/);
}

/** Counts from now on what the browser itself moves on the page. */
async function watchShifts(reader: Page) {
  await reader.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      const moved = list
        .getEntries()
        .reduce((sum, entry) => sum + (Reflect.get(entry, 'value') as number), 0);
      Object.assign(window, { shifts: (Reflect.get(window, 'shifts') as number) + moved });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (reader: Page) => reader.evaluate(() => Reflect.get(window, 'shifts') as number);
const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
const body = (reader: Page) => reader.getByLabel('Your response');
