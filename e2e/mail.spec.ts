import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Browser, type Page, request } from '@playwright/test';
import { linkIn } from '../test/mailbox';
import { admin } from './cast';
import { type Letter, letters, letterThat, runTask } from './letters';
import { anAuthor, publish } from './posts';
import { approveWaiting, letResponsesComeEvery } from './responses';
import { baseURL } from './site';
import { expect, expectAccessible, signIn, test } from './test';

/** An address that nobody has had before. */
const newAddress = () => `mia-${randomUUID().slice(0, 8)}@example.org`;
const to = (email: string, subject: string) => (letter: Letter) =>
  letter.to === email && letter.subject.includes(subject);

async function setPace(browser: Browser, seconds: number) {
  const page = await browser.newPage();
  await signIn(page);
  await letResponsesComeEvery(page, seconds);
  await page.close();
}

// Every reader of these tests is on one network.
test.beforeAll(({ browser }) => setPace(browser, 0));
test.afterAll(({ browser }) => setPace(browser, 15));

async function anArticle(page: Page, title: string) {
  await signIn(page);
  const authorIds = [await anAuthor(page)];
  return publish(page.request, { title: `${title} ${randomUUID().slice(0, 8)}`, authorIds });
}

type Written = { email: string; text: string; follow?: boolean };

async function respond(reader: Page, permalink: string, { email, text, follow }: Written) {
  await reader.goto(permalink);
  await reader.getByLabel('Your response').fill(text);
  await reader.getByLabel('Name').fill('Mia Mailer');
  await reader.getByLabel('E-mail (not shown)').fill(email);
  if (follow) await reader.getByLabel('E-mail me replies to this response').check();
  await reader.getByRole('button', { name: 'Send response' }).click();
  await expect(reader.locator('article.response').filter({ hasText: text })).toBeVisible();
}

/** As someone of the staff, whose responses are shown at once. */
async function reply(page: Page, permalink: string, text: string) {
  await page.goto(permalink);
  await page
    .locator('#comment-1')
    .getByRole('link', { name: /^Reply/ })
    .click();
  await page.getByLabel('Your response').fill(text);
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByText(text)).toBeVisible();
}

test('a reader’s evening: held, edited, answered by mail, and no more letters after one click', async ({
  page,
  newReader,
}) => {
  const { permalink } = await anArticle(page, 'Letters');
  const [reader, email, typed] = [await newReader(), newAddress(), `Is the brigde open? ${randomUUID()}`];
  await respond(reader, permalink, { email, text: typed, follow: true });
  const waiting = reader.locator('article.waiting');
  await expect(waiting).toContainText('Waiting for a moderator. Only you can see this.');
  const text = typed.replace('brigde', 'bridge');
  await waiting.locator('.own-tools').getByRole('link', { name: 'Edit' }).click();
  await reader.getByLabel('Your response', { exact: true }).fill(text);
  await reader.getByRole('button', { name: 'Save' }).click();
  await expect(waiting.locator('.text')).toHaveText(text);

  const asks = await letterThat(to(email, 'Confirm'));
  await reader.goto(linkIn(asks, '/subscriptions/confirm/'));
  await expectAccessible(reader);
  await reader.getByRole('button', { name: 'Yes, send them' }).click();
  await expect(reader.getByRole('heading', { name: 'You get letters' })).toBeVisible();
  await approveWaiting(page, text);

  const answer = `It opened at noon. ${randomUUID()}`;
  await reply(page, permalink, answer);
  await runTask('announce');
  const news = await letterThat(to(email, 'New response'));
  expect(news.text).toContain(answer);
  expect(news.text).not.toContain(text);
  expect(news.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  await reader.goto(linkIn(news, permalink));
  await expect(reader.getByText(answer)).toBeVisible();

  const oneClick = /^<(.+)>$/.exec(news.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const nobody = await request.newContext({ baseURL });
  await reader.goto(new URL(oneClick).pathname);
  await expect(reader.getByRole('button', { name: 'Stop these letters' })).toBeVisible();
  const form = { 'List-Unsubscribe': 'One-Click' };
  expect((await nobody.post(oneClick, { form })).status()).toBe(200);
  expect((await nobody.post(oneClick, { form })).status()).toBe(200);
  expect((await nobody.post(`${oneClick}x`, { form })).status()).toBe(404);
  await nobody.dispose();

  const later = `And closed at one. ${randomUUID()}`;
  await reply(page, permalink, later);
  await runTask('announce');
  expect(letters((letter) => letter.to === email && letter.text.includes(later))).toEqual([]);
});

test('whoever only reads follows a discussion without scripts', async ({ page, newReader }) => {
  const { permalink } = await anArticle(page, 'Followed');
  const [reader, email] = [await newReader({ javaScriptEnabled: false }), newAddress()];
  await reader.goto(permalink);
  await reader.getByText('Follow this discussion by e-mail').click();
  await reader.getByLabel('Send letters to').fill('nobody');
  await reader.getByRole('button', { name: 'Follow' }).click();
  await expect(reader.getByText('Write an e-mail address like name@example.org.')).toBeVisible();
  await expect(reader.getByLabel('Your e-mail address')).toHaveValue('nobody');
  // axe waits for timers that do not run without scripts.
  await page.goto(reader.url());
  await expectAccessible(page);
  await reader.getByLabel('Your e-mail address').fill(email);
  await reader.getByRole('button', { name: 'Follow' }).click();
  await expect(reader.getByText('Look into your mailbox')).toBeVisible();

  const asks = await letterThat(to(email, 'Confirm'));
  await reader.goto(linkIn(asks, '/subscriptions/confirm/'));
  await reader.getByRole('button', { name: 'Yes, send them' }).click();
  await reader.getByRole('link', { name: 'Stop these letters' }).click();
  await reader.getByRole('button', { name: 'Stop these letters' }).click();
  await expect(reader.getByText('no more of these letters will come')).toBeVisible();
  await reader.goto('/subscriptions/confirm/forged.token');
  await expect(reader.getByText('This link is not good any more')).toBeVisible();

  // Of whoever is signed in, the page behind the link says what confirming allows the account.
  await page.goto(permalink);
  await page.getByText('Follow this discussion by e-mail').click();
  await page.getByRole('button', { name: 'Follow' }).click();
  await expect(page.getByText('Look into your mailbox')).toBeVisible();
  const forAccount = await letterThat(
    (letter) => letter.to === admin.email && letter.text.includes(`the account “${admin.name}”`),
  );
  await page.goto(linkIn(forAccount, '/subscriptions/confirm/'));
  await expect(page.getByText(/^The account Administrator asked for this\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, send them' }).click();
  await expect(page.getByRole('heading', { name: 'You get letters' })).toBeVisible();
  await expect(page.getByText('asked for this')).toHaveCount(0);
  await page.getByRole('link', { name: 'Stop these letters' }).click();
  await page.getByRole('button', { name: 'Stop these letters' }).click();
  await expect(page.getByText('no more of these letters will come')).toBeVisible();
});

test('a moderator decides from the digest, on any device', async ({ page, newReader }) => {
  const { permalink } = await anArticle(page, 'Digested');
  // What waits already has been told of after this.
  await runTask('digest');
  const [reader, text] = [await newReader(), `Let me in ${randomUUID()}`];
  await respond(reader, permalink, { email: newAddress(), text });
  await runTask('digest');
  const digest = await letterThat((letter) => letter.to === admin.email && letter.text.includes(text));
  expect(digest.text).not.toContain('mia-');

  const phone = await newReader();
  const path = linkIn(digest, '/moderate/');
  await phone.goto(path);
  await expect(phone.getByText(text)).toBeVisible();
  await expectAccessible(phone);
  expect(await (await page.request.get(permalink)).text()).not.toContain(text);
  await phone.getByRole('button', { name: 'Approve it' }).click();
  await expect(phone.getByText('That is done, under your name.')).toBeVisible();
  expect(await (await page.request.get(permalink)).text()).toContain(text);
  await phone.goto(path);
  await expect(phone.getByText('Somebody has decided about this response already.')).toBeVisible();
  await phone.goto(`${path}x`);
  await expect(phone.getByText('This link is not good any more')).toBeVisible();
});

test('a commenter fetches what is held about them and has it erased', async ({ page, newReader }) => {
  const { permalink } = await anArticle(page, 'Remembered');
  const [reader, email, text] = [await newReader(), newAddress(), `Remember me ${randomUUID()}`];
  await respond(reader, permalink, { email, text });
  await approveWaiting(page, text);

  const ask = async (what: string) => {
    await reader.goto(permalink);
    await reader.getByRole('link', { name: 'Your data' }).click();
    await reader.getByLabel('The e-mail address you responded with').fill(email);
    await reader.getByLabel(what).check();
    await expectAccessible(reader);
    await reader.getByRole('button', { name: 'Send me the letter' }).click();
    await expect(reader.getByText('Look into your mailbox')).toBeVisible();
  };
  await ask('Fetch everything');
  await reader.goto(linkIn(await letterThat(to(email, 'What we hold')), '/your-data/'));
  const saved = reader.waitForEvent('download');
  await reader.getByRole('button', { name: 'Download it' }).click();
  const held = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(held).toMatchObject({ email, responses: [{ body: text, name: 'Mia Mailer' }] });
  await reader.reload();
  await expect(reader.getByText('This link is not good any more')).toBeVisible();

  await ask('Erase what is personal');
  await reader.goto(linkIn(await letterThat(to(email, 'Erase')), '/your-data/'));
  await expectAccessible(reader);
  await reader.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(reader.getByText('Your responses now say “A reader”')).toBeVisible();
  const article = await (await page.request.get(permalink)).text();
  expect(article).toContain(text);
  expect(article).not.toContain('Mia Mailer');
});

test('a moderator does both for someone who asked', async ({ page, newReader }) => {
  const { permalink } = await anArticle(page, 'Helped');
  const [reader, email, text] = [await newReader(), newAddress(), `Help me ${randomUUID()}`];
  await respond(reader, permalink, { email, text });
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByLabel('The commenter’s e-mail address').fill(email);
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Fetch everything' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(text);

  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Tick that it is to be erased for good.')).toBeVisible();
  await expect(page.getByLabel('The commenter’s e-mail address')).toHaveValue(email);
  await page.getByLabel(/^Erase the name/).check();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased: 1 response now without a name.')).toBeVisible();
});

test('a person chooses which letters come', async ({ page }) => {
  await signIn(page, admin, '/account');
  const letters = page.getByRole('region', { name: 'Letters' });
  const box = letters.getByLabel('New responses to my articles');
  await box.uncheck();
  await letters.getByRole('button', { name: 'Save letters' }).click();
  await expect(letters.getByText('Your choice is saved.')).toBeVisible();
  await expect(box).not.toBeChecked();
  await expect(letters.getByLabel('What waits in the queue')).toBeChecked();
  await expectAccessible(page);
  await box.check();
  await letters.getByRole('button', { name: 'Save letters' }).click();
  await expect(letters.getByText('Your choice is saved.')).toBeVisible();
});
