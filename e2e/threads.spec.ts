import type { APIRequestContext, Page } from '@playwright/test';
import { anAuthor, publish } from './posts';
import { changeSetting, letResponsesComeEvery } from './responses';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

/** An article with five threads; the second has three replies under one another. */
let article: { id: string; permalink: string };

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  article = await publish(page.request, { title: 'A long thread', authorIds: [await anAuthor(page)] });
  const { id, permalink } = article;
  const send = async (body: string, parentId = '') => {
    const answer = await post(page.request, permalink, 'respondAction', { postId: id, parentId, body });
    expect(answer.headers().location, await answer.text()).toMatch(/#comment-\d+$/);
  };
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await send(`Thread ${name}`);
  for (const level of [1, 2, 3]) {
    const answered = await idOf(page.request, permalink, level === 1 ? 2 : 4 + level);
    await send(`Level ${level}`, answered);
  }
  await changeSetting(page, 'Threads per page', '2');
  await letResponsesComeEvery(page, 0);
  await page.close();
});

test.afterAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  await changeSetting(page, 'Threads per page', '50');
  await letResponsesComeEvery(page, 15);
  await page.close();
});

test('a long thread is read without scripts: pages, folds, responds', async ({ newReader, request }) => {
  const reader = await newReader({ javaScriptEnabled: false });
  const { permalink } = article;
  await reader.goto(permalink);
  // Five threads by two: the last one stands on the third page, which is the article's own.
  await expect(texts(reader)).toHaveText(['Thread Five']);
  await expect(reader.getByRole('heading', { name: '8 Responses' })).toBeVisible();
  await expect(reader.getByText('Page 3 of 3').first()).toBeVisible();
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${permalink}$`));
  await expect(reader.locator('link[rel=prev]')).toHaveAttribute('href', /\/responses\/2$/);

  await reader.getByRole('link', { name: 'Earlier threads' }).first().click();
  await expect(reader).toHaveURL(new RegExp(`${permalink}/responses/2#responses$`));
  await expect(texts(reader)).toHaveText(['Thread Three', 'Thread Four']);
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', /\/responses\/2$/);
  await reader.getByRole('link', { name: 'Earlier threads' }).first().click();
  await expect(texts(reader)).toHaveText(['Thread One', 'Thread Two', 'Level 1', 'Level 2', 'Level 3']);
  await expect(reader.locator('link[rel=prev]')).toHaveCount(0);

  const fold = reader.locator('summary', { hasText: '3 replies' });
  await expect(fold).toHaveText(/3 replies to #2/);
  await fold.focus();
  await reader.keyboard.press('Enter');
  await expect(texts(reader).filter({ hasText: 'Level 2' })).toBeHidden();
  await reader.keyboard.press('Enter');
  await expect(texts(reader).filter({ hasText: 'Level 2' })).toBeVisible();

  await reader
    .locator('#comment-7')
    .getByRole('link', { name: /^Reply/ })
    .click();
  await reader.getByLabel('Your response').fill('Answered without scripts');
  await reader.getByLabel('Name').fill('Paula Pager');
  await reader.getByLabel('E-mail (not shown)').fill('paula@example.org');
  await reader.getByRole('button', { name: 'Send reply' }).click();
  await expect(reader.locator('#response-waiting')).toContainText('Answered without scripts');
  await expect(texts(reader)).toHaveCount(6);
  // What waits does not stand in the way of the other pages.
  await reader.getByRole('link', { name: 'Later threads' }).first().click();
  await expect(texts(reader)).toHaveText(['Thread Three', 'Thread Four']);

  const kept = await request.get(`${permalink}/responses/2`);
  expect(kept.headers()['x-broadside-cache']).toBe('hit');
  for (const nowhere of ['responses/4', 'responses/0', 'responses/from/99', 'comment/99'])
    expect((await request.get(`${permalink}/${nowhere}`)).status(), nowhere).toBe(404);
});

test("a response's own address opens its page and scrolls to it", async ({ newReader }) => {
  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(`${article.permalink}/comment/8`);
  await expect(reader).toHaveURL(new RegExp(`${article.permalink}/responses/1#comment-8$`));
  await expect(reader.locator('#comment-8')).toBeInViewport();
  await reader.goto(`${article.permalink}/comment/5`);
  await expect(reader).toHaveURL(new RegExp(`${article.permalink}#comment-5$`));
  await reader.locator('#comment-5 .when').click();
  await expect(reader).toHaveURL(new RegExp(`${article.permalink}#comment-5$`));
});

test('an old anchor finds its page with scripts, and one of nothing stays', async ({ newReader }) => {
  const reader = await newReader();
  await reader.goto(`${article.permalink}#comment-8`);
  await expect(reader).toHaveURL(new RegExp(`${article.permalink}/responses/1#comment-8$`));
  await expect(reader.locator('#comment-8')).toBeInViewport();
  await expectAccessible(reader);
  await reader.goto(`${article.permalink}#comment-4000`);
  await expect(reader.locator('#responses')).toBeVisible();
  await expect(reader).toHaveURL(new RegExp(`${article.permalink}#comment-4000$`));
});

test('a part of a conversation shows what it answers and leads back', async ({ newReader }) => {
  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(`${article.permalink}/responses/from/7`);
  await expect(texts(reader)).toHaveText(['Thread Two', 'Level 1', 'Level 2', 'Level 3']);
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await reader.getByRole('link', { name: 'All responses' }).click();
  await expect(reader).toHaveURL(/\/responses\/1#comment-2$/);
});

test('a response is sent from a page, and lands on its own', async ({ page }) => {
  await signIn(page);
  await page.goto(`${article.permalink}/responses/1`);
  await page
    .locator('#comment-8')
    .getByRole('link', { name: /^Reply/ })
    .click();
  await page.getByLabel('Your response').fill('Level 4, from its page');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(texts(page).filter({ hasText: 'Level 4, from its page' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${article.permalink}/responses/1#comment-\\d+$`));
});

const texts = (page: Page) => page.locator('#responses .response .text');

async function idOf(request: APIRequestContext, permalink: string, number: number) {
  const html = await (await request.get(permalink)).text();
  const id = new RegExp(`id="comment-${number}"[^>]*data-id="([^"]+)"`).exec(html)?.[1];
  expect(id, `response ${number}`).toBeTruthy();
  return id ?? '';
}
