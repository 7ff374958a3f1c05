import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { addPerson } from './people';
import { anAuthor, publish } from './posts';
import { letResponsesComeEvery } from './responses';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const SENT = 60;
/** People are new in each run. */
const run = randomUUID();
const nell = {
  name: 'Nell Moderator',
  email: `nell.${run}@example.org`,
  password: 'a moderator of mornings',
};
const title = 'The morning after';

let article: { id: string; permalink: string };
const list = (status: string) => `/desk/responses?status=${status}&post=${article.id}`;

const rows = (page: Page) => page.locator('[data-response]');
const focused = (page: Page) => page.locator('[data-response]:focus');
const said = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible();
const entries = (page: Page) => page.getByRole('list', { name: 'Entries' }).getByRole('listitem');

/** What the response in a row says. */
async function saying(row: Locator) {
  return (await row.locator('[dir=auto] p').first().textContent()) ?? '';
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a list of the queue and waits until its keys are listened to: boxes can be ticked from then on. */
async function openList(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByLabel('Tick all')).toBeVisible();
}

/** Sixty guests have responded overnight, each for the first time. */
test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const desk = await browser.newPage({ baseURL });
  await signIn(desk);
  article = await publish(desk.request, { title, authorIds: [await anAuthor(desk)] });
  await letResponsesComeEvery(desk, 0);
  const night = await browser.newContext({ baseURL });
  for (let n = 1; n <= SENT; n += 1) {
    const guest = { name: `Guest ${n}`, email: `guest.${n}.${run}@example.org`, url: '', website: '' };
    const form = { postId: article.id, parentId: '', body: `Said by night, number ${n}.`, ...guest };
    const answer = await post(night.request, article.permalink, 'respondAction', form);
    expect(answer.headers().location, await answer.text()).toMatch(/^\/respond\//);
  }
  await letResponsesComeEvery(desk, 15);
  await addPerson(desk, { ...nell, role: 'moderator' });
  await night.close();
  await desk.close();
});

/** Nothing of it waits for the other jobs. */
test.afterAll(async ({ browser, baseURL }) => {
  const desk = await browser.newPage({ baseURL });
  await signIn(desk);
  await desk.goto(list('pending'));
  while ((await rows(desk).count()) > 0) {
    await desk.getByLabel('Tick all').check();
    await desk.getByRole('form', { name: 'Ticked responses' }).getByRole('button', { name: 'Trash' }).click();
    await said(desk, 'moved to the trash.');
    await desk.goto(list('pending'));
  }
  await desk.close();
});

test('a moderator works a queue of sixty by keyboard alone', async ({ page }) => {
  await signIn(page, nell);
  await openList(page, list('pending'));
  await expect(rows(page)).toHaveCount(50);

  await press(page, 'j');
  await expect(focused(page)).toContainText('number 60.');
  await press(page, 'a');
  await said(page, '1 approved.');
  await expect(focused(page)).toContainText('number 59.');
  await press(page, 's');
  await said(page, '1 marked as spam.');
  await expect(focused(page)).toContainText('number 58.');

  await press(page, 'r');
  await expect(page.getByLabel('Your reply to Guest 58')).toBeFocused();
  await page.keyboard.type('Good morning.');
  await press(page, 'Control+Enter');
  await said(page, 'Approved. Your reply is published as #3.');
  await expect(rows(page).filter({ hasText: 'number 58.' })).toHaveCount(0);

  await expect(focused(page)).toContainText('number 57.');
  await press(page, 'x', 'j', 'x', 'j', 'x');
  await expect(page.getByText('3 ticked')).toBeVisible();
  await press(page, 'w');
  await page.keyboard.type('Off topic');
  await press(page, 'Enter');
  await press(page, 't');
  await said(page, '3 moved to the trash.');
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByLabel('Tick all')).toBeVisible();
  await press(page, 'z');
  await said(page, '3 put back.');
  await expect(rows(page).filter({ hasText: 'number 57.' })).toHaveCount(1);
  await press(page, 'j', 'x', 't');
  await said(page, '1 moved to the trash.');

  await press(page, '?');
  for (const does of ['Reply to it', 'Edit it', 'Close its thread', 'Undo the last act'])
    await expect(page.getByRole('dialog')).toContainText(does);
});

test('a thread is closed for a day from the queue', async ({ page, newReader }) => {
  await signIn(page, nell);
  await openList(page, list('approved'));
  // Its reply and #1 are newer.
  await press(page, 'j', 'j', 'j');
  await expect(focused(page)).toContainText('number 58.');
  await press(page, 'c');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thread under #2');
  await page.getByRole('textbox', { name: 'Note for the readers' }).fill('Sleep on it');
  await page.getByRole('combobox', { name: 'For how long' }).selectOption('1d');
  await page.getByRole('button', { name: 'Close the thread' }).press('Enter');
  await expect(page.getByText(/^Closed by Nell Moderator .*: Sleep on it\. Opens again on/)).toBeVisible();
  const reader = await newReader();
  await reader.goto(article.permalink);
  await expect(reader.getByText('Sleep on it').first()).toBeVisible();
});

test('two moderators see each other’s decisions, and neither undoes the other’s', async ({
  page,
  newReader,
}) => {
  const nells = await newReader();
  await signIn(page, undefined, '/desk');
  await signIn(nells, nell);
  await openList(page, list('pending'));
  await openList(nells, list('pending'));
  await press(page, 'j');
  const [first, second] = [await saying(rows(page).nth(0)), await saying(rows(page).nth(1))];

  await rows(nells).filter({ hasText: first }).getByRole('button', { name: 'Approve' }).first().click();
  await said(nells, '1 approved.');
  await expect(focused(page)).toContainText('Approved by Nell Moderator a moment ago', { timeout: 40_000 });
  await expectAccessible(page);
  await press(page, 's');
  await said(page, 'Already approved by Nell Moderator. Nothing was changed.');

  // Decided by one a moment ago, and not yet seen by the other.
  await rows(nells).filter({ hasText: second }).getByRole('button', { name: 'Trash' }).click();
  await said(nells, '1 moved to the trash.');
  await press(page, 'j');
  await expect(focused(page)).toContainText(second);
  await press(page, 'a');
  await said(page, 'Already trashed by Nell Moderator. Nothing was changed.');
});

test('an act is undone from the recent acts, and the log has it all', async ({ page, newReader }) => {
  await signIn(page, nell, '/desk/responses/acts');
  await expectAccessible(page);
  const spam = page
    .getByRole('list', { name: 'Acts' })
    .getByRole('listitem')
    .filter({ hasText: 'marked 1 response as spam' })
    .filter({ hasText: 'Guest 59' });
  await spam.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 put back.')).toBeVisible();
  await expect(spam).toContainText('Undone');

  await press(page, 'g', 'l');
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Article', { exact: true }).fill(title);
  await page.getByLabel('Who', { exact: true }).selectOption(nell.name);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/article=The\+morning\+after/);
  await expect(entries(page).first()).toContainText('undid a decision about');
  for (const sentence of [
    `Nell Moderator approved response #1 to “${title}”`,
    `Nell Moderator marked the response by Guest 59 to “${title}” as spam`,
    `Nell Moderator trashed the response by Guest 57 to “${title}”: Off topic`,
    `Nell Moderator closed the thread under response #2 to “${title}”`,
    'Closing note: “Sleep on it”',
  ])
    await expect(entries(page).filter({ hasText: sentence })).not.toHaveCount(0);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Table (CSV)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain('Nell Moderator,response.trash,');
  expect(csv).not.toContain('person.signIn');

  const guest = await newReader();
  expect((await guest.request.get('/desk/log/csv')).status()).toBe(403);
});

test('the recent acts work without scripts', async ({ newReader }) => {
  const page = await newReader({ javaScriptEnabled: false });
  await signIn(page, nell);
  await page.goto(list('pending'));
  const text = await saying(rows(page).first());
  await rows(page).first().getByRole('button', { name: 'Spam' }).click();
  await expect(page.getByText('1 marked as spam.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 put back.')).toBeVisible();
  await expect(rows(page).filter({ hasText: text })).toHaveCount(1);
});

test('a list of several pages is decided and taken back as a whole', async ({ page }) => {
  await signIn(page, nell);
  await openList(page, list('pending'));
  await page.getByLabel('Tick all').check();
  const whole = page.getByRole('button', { name: /^Choose all \d+$/ });
  const count = Number((await whole.textContent())?.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(50);
  await whole.click();
  await expect(page.getByText(`All ${count} chosen`)).toBeVisible();
  await press(page, 't');
  await said(page, `${count} moved to the trash.`);
  await expect(page.getByText('Every response to this post has been looked at.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page, `${count} put back.`);
  await expect(rows(page)).toHaveCount(50);
});

test('readers find what was removed and closed, when the site says so', async ({ page, newReader }) => {
  const reader = await newReader();
  expect((await reader.goto('/moderation'))?.status()).toBe(404);
  await signIn(page, undefined, '/desk/settings');
  await setDisclosed(page, true);
  await reader.goto(article.permalink);
  await reader.getByRole('link', { name: 'Moderation' }).click();
  const items = reader.locator('.disclosed li').filter({ hasText: title });
  await expect(items.filter({ hasText: 'Sleep on it' })).toContainText('A thread was closed.');
  await expectAccessible(reader);
  expect(await reader.locator('main').innerText()).not.toMatch(/Guest \d|by night|Nell/);

  await openList(page, list('approved'));
  await page.getByLabel('Reason, shown to readers').fill('Beside the point');
  await rows(page).filter({ hasText: 'number 60.' }).getByRole('button', { name: 'Trash' }).click();
  await said(page, '1 moved to the trash.');
  await reader.reload();
  await expect(items.filter({ hasText: 'Beside the point' })).toContainText('A response was removed.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page, '1 put back.');
  await reader.reload();
  await expect(items.filter({ hasText: 'Beside the point' })).toHaveCount(0);

  await setDisclosed(page, false);
  expect((await reader.reload())?.status()).toBe(404);
});

async function setDisclosed(page: Page, on: boolean) {
  await page.goto('/desk/settings');
  await page.getByLabel('A public page of moderation').setChecked(on);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}
