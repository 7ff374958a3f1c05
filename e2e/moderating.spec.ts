import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './test';

const queue = '/desk/responses';
const rows = (page: Page) => page.locator('[data-response]');
const focused = (page: Page) => page.locator('[data-response]:focus');
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Responses by status' }).getByRole('link', { name });

/** How many a tab of the queue says it holds. */
async function counted(page: Page, name: string) {
  return Number((await tab(page, name).textContent())?.replace(/\D/g, ''));
}

test('a moderator works the queue by keyboard and takes an act back', async ({ page }) => {
  await signIn(page, undefined, queue);
  await expectAccessible(page);
  const waiting = await rows(page).count();
  const spam = await counted(page, 'Spam');
  const second = await rows(page).nth(1).getAttribute('data-response');
  const third = await rows(page).nth(2).getAttribute('data-response');

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveAttribute('data-response', second ?? '');
  await page.keyboard.press('s');
  await expect(page.getByText('1 marked as spam.')).toBeVisible();
  await expect(rows(page)).toHaveCount(waiting - 1);
  await expect(focused(page)).toHaveAttribute('data-response', third ?? '');
  expect(await counted(page, 'Spam')).toBe(spam + 1);

  await page.keyboard.press('z');
  await expect(page.getByText('1 put back.')).toBeVisible();
  await expect(rows(page)).toHaveCount(waiting);

  await page.getByLabel('Tick all').check();
  await expect(page.getByText(`${waiting} ticked`)).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(waiting);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Approve it, or all that are ticked');
});

test('what is approved is on the article at once, and what is held again is not', async ({ page }) => {
  await signIn(page, undefined, queue);
  const row = rows(page).first();
  const id = (await row.getAttribute('data-response')) ?? '';
  const article = (await row.getByRole('link', { name: /^See the article/ }).getAttribute('href')) ?? '';
  const ofItsPost = (await row.locator(`a[href^="${queue}?post="]`).getAttribute('href')) ?? '';
  await row.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('1 approved.')).toBeVisible();
  expect(await (await page.request.get(article)).text()).toContain(id);

  // Of the whole site, the first page of what is approved may be full of what other tests approved since.
  await page.goto(ofItsPost);
  await tab(page, 'Approved').click();
  // The list before has the same row.
  await expect(tab(page, 'Approved')).toHaveAttribute('aria-current', 'page');
  await page.locator(`[data-response="${id}"]`).getByRole('button', { name: 'Hold' }).click();
  await expect(page.getByText('1 back in the queue.')).toBeVisible();
  expect(await (await page.request.get(article)).text()).not.toContain(id);
});

test('the queue works without scripts', async ({ newReader }) => {
  const page = await newReader({ javaScriptEnabled: false });
  await signIn(page, undefined, queue);
  const waiting = await rows(page).count();
  const names = await rows(page).getByRole('heading').allInnerTexts();

  await rows(page).first().getByRole('button', { name: 'Trash' }).click();
  await expect(page.getByText('1 moved to the trash.')).toBeVisible();
  await expect(rows(page)).toHaveCount(waiting - 1);
  await page
    .getByRole('checkbox', { name: /^Tick the response/ })
    .first()
    .check();
  await page.getByRole('form', { name: 'Ticked responses' }).getByRole('button', { name: 'Trash' }).click();
  await expect(rows(page)).toHaveCount(waiting - 2);
  await page.getByRole('form', { name: 'Ticked responses' }).getByRole('button', { name: 'Trash' }).click();
  await expect(page.getByText('Tick a response first.')).toBeVisible();

  for (const name of names.slice(0, 2)) {
    await page.goto(`${queue}?status=trashed`);
    await rows(page).filter({ hasText: name }).first().getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('1 restored.')).toBeVisible();
  }
  await page.goto(queue);
  await expect(rows(page)).toHaveCount(waiting);
});

test('responses are closed and reopened from the desk, with a note', async ({ page, newReader }) => {
  await signIn(page, undefined, queue);
  await rows(page).first().locator(`a[href^="${queue}?post="]`).click();
  await page.getByRole('heading', { level: 1, name: /^Responses to/ }).waitFor();
  const article =
    (await page.getByRole('link', { name: 'See the article', exact: true }).getAttribute('href')) ?? '';
  const reader = await newReader();

  await page.getByLabel('Note for the readers').fill('Enough <b>for today</b>');
  await page.getByRole('button', { name: 'Close responses' }).click();
  await expect(page.getByText(/^Closed by Administrator on .*: Enough <b>for today<\/b>\.$/)).toBeVisible();
  await expectAccessible(page);
  await reader.goto(article);
  await expect(reader.getByText('Comments are closed.')).toBeVisible();
  await expect(reader.getByText('Enough <b>for today</b>')).toBeVisible();

  await page.getByRole('button', { name: 'Reopen responses' }).click();
  await expect(page.getByRole('button', { name: 'Close responses' })).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Comments are closed.')).toHaveCount(0);
});

test('two administrators change different settings, and what is refused stays typed', async ({
  page,
  newReader,
}) => {
  const other = await newReader();
  await signIn(page, undefined, '/desk/settings');
  await signIn(other, undefined, '/desk/settings');
  const tagline = await page.getByLabel('Tagline').inputValue();

  await page.getByLabel('Tagline').fill('Typed and kept');
  await page.getByLabel('Posts per page').fill('ten');
  await page.getByLabel('Permalinks').fill('/desk/:slug');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Write a whole number from 1 to 100.')).toHaveCount(2);
  await expect(page.getByLabel('Tagline')).toHaveValue('Typed and kept');
  await expectAccessible(page);

  await page.getByLabel('Posts per page').fill('10');
  await page.getByLabel('Permalinks').fill('/:year/:month/:slug');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await other.getByLabel('Longest response').fill('9000');
  await other.getByRole('button', { name: 'Save settings' }).click();
  await expect(other.getByText('Saved.')).toBeVisible();
  await expect(other.getByLabel('Tagline')).toHaveValue('Typed and kept');

  await other.getByLabel('Tagline').fill(tagline);
  await other.getByLabel('Longest response').fill('10000');
  await other.getByRole('button', { name: 'Save settings' }).click();
  await expect(other.getByText('Saved.')).toBeVisible();
});
