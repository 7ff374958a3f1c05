import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { anAuthor, publish } from './posts';
import { approveWaiting, closeResponses, letResponsesComeEvery } from './responses';
import { type Fields, post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

for (const scripts of [false, true]) {
  test(`a reader's evening ${scripts ? 'with' : 'without'} scripts`, async ({ page, newReader }) => {
    test.setTimeout(180_000);
    const { permalink } = await openArticle(page, 'An Evening of Responses');
    const reader = await newReader({ javaScriptEnabled: scripts });
    const stranger = await newReader({ javaScriptEnabled: scripts });
    const ada = someone('Ada');
    // The markup is the same, and axe waits for timers that do not run without scripts.
    const accessible = async () => scripts && (await expectAccessible(reader));
    await reader.goto(permalink);
    await expect(reader.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
    if (scripts) await markWindow(reader);

    await fill(reader, { name: ada.name, url: 'example.org/ada' });
    await send(reader);
    await expect(body(reader)).toHaveAccessibleDescription(/^Write your response\./);
    await expect(email(reader)).toHaveAccessibleDescription(/^Write your e-mail address\. It is not shown\./);
    await expect(name(reader)).toHaveValue(ada.name);
    await expect(site(reader)).toHaveValue('example.org/ada');
    await expectRefusal(reader, scripts);
    await accessible();

    const long = {
      text: `\n  ${'👩‍🚀 far '.repeat(1300)}`,
      name: 'A'.repeat(81),
      email: 'nobody@',
      url: 'javascript:0',
    };
    await fill(reader, long);
    await send(reader);
    await expect(body(reader)).toHaveAccessibleDescription(
      /^Keep it within 10,000 characters: this one has 1\d,\d{3}\./,
    );
    await expect(name(reader)).toHaveAccessibleDescription(/^Keep the name within 80 characters\./);
    await expect(email(reader)).toHaveAccessibleDescription(
      /^Write an e-mail address like name@example\.org\./,
    );
    await expect(site(reader)).toHaveAccessibleDescription(/^Write an address like https:\/\/example\.org/);
    await expect(body(reader)).toHaveValue(long.text);
    await expect(name(reader)).toHaveValue(long.name);
    await expect(email(reader)).toHaveValue(long.email);
    await expect(site(reader)).toHaveValue(long.url);

    await fill(reader, { text: '\u200b\u200d\ufeff \u2060', name: '\u200b', email: ada.email, url: '' });
    await send(reader);
    await expect(body(reader)).toHaveAccessibleDescription(/^Write your response\./);
    await expect(name(reader)).toHaveAccessibleDescription(/^Write your name\./);

    const first = `مرحبا 👩‍🚀 <script>alert(1)</script> <b onclick="alert(2)">&amp; bold?</b>`;
    await fill(reader, { ...ada, text: first });
    await send(reader);
    await expect(reader).toHaveURL(/#response-waiting$/);
    const waiting = reader.locator('article.response.waiting');
    await expect(waiting).toContainText('Waiting for a moderator. Only you can see this.');
    await expect(waiting.locator('.text')).toHaveText(first);
    if (scripts) await expect(waiting).toBeFocused();
    await accessible();

    await reader.goto(permalink);
    await expect(waiting.locator('.text')).toHaveText(first);
    await stranger.goto(permalink);
    await expect(stranger.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
    await expect(stranger.locator('article.response')).toHaveCount(0);

    await approveWaiting(page, ada.name);
    // From another page: within one, an address that differs in its end is only scrolled to.
    await stranger.goto('/');
    await stranger.goto(`${permalink}#comment-1`);
    const one = stranger.locator('#comment-1');
    await expect(one).toBeInViewport();
    await expect(one.getByRole('heading')).toHaveText(`1. Response 1 by ${ada.name}`);
    await expect(one.locator('.text')).toHaveText(first);
    await expect(one.locator('.text').locator('script, b')).toHaveCount(0);
    await expect(one.locator('.text p')).toHaveCSS('direction', 'rtl');
    await reader.goto(permalink);
    await expect(reader.locator('article.waiting')).toHaveCount(0);

    if (scripts) await markWindow(reader);
    await reader.locator('#comment-1').getByRole('link', { name: 'Reply to #1' }).click();
    if (scripts) await expect(body(reader)).toBeFocused();
    const second = { ...ada, text: 'A second thought.\n\nIn two paragraphs.' };
    await fill(reader, second);
    await accessible();
    await send(reader);
    await expect(reader).toHaveURL(new RegExp(`${permalink}#comment-2$`));
    const nested = reader.locator('li:has(> #comment-1) #comment-2');
    await expect(nested.getByRole('paragraph')).toHaveText(['A second thought.', 'In two paragraphs.']);
    if (scripts) {
      await expect(nested).toBeFocused();
      expect(await isMarked(reader)).toBe(true);
    }
    await expect(reader.getByRole('heading', { name: '2 Responses' })).toBeVisible();
    await expect(reader.locator('.posted-in')).toContainText('2 Responses');

    await reader.locator('#comment-1').getByRole('link', { name: 'Reply to #1' }).click();
    await fill(reader, second);
    await send(reader);
    await expect(
      reader.getByText('You have already said this here: it arrived the first time.'),
    ).toBeVisible();
    await expect(body(reader)).toHaveValue(second.text);

    await reader.goto(permalink);
    await fill(reader, { ...ada, text: 'Too late,\n\nby a minute.' });
    await closeResponses(page, permalink, 'The lights are out.');
    await send(reader);
    await expect(reader.getByText('Comments are closed.', { exact: true })).toBeVisible();
    await expect(reader.getByLabel('Your response was not sent. This is what you wrote:')).toHaveValue(
      'Too late,\n\nby a minute.',
    );
    await expect(reader.getByText('The lights are out.')).toBeVisible();
    await accessible();

    await page.goto(permalink);
    await page.locator('#comment-1').getByRole('button', { name: 'Trash' }).click();
    await expect(page.locator('#comment-1')).toContainText('Response 1 was removed.');
    await stranger.goto('/');
    await stranger.goto(`${permalink}#comment-2`);
    await expect(stranger.locator('#comment-1')).toHaveText('Response 1 was removed.');
    await expect(stranger.locator('li:has(> #comment-1) #comment-2')).toContainText('A second thought.');
    await expect(stranger.getByRole('heading', { name: '1 Response', exact: true })).toBeVisible();
  });
}

test('what a forged form answers must be shown in the same thread, and its text comes back', async ({
  page,
  newReader,
}) => {
  const { permalink, id } = await openArticle(page, 'A Thread of Its Own');
  const other = await publish(page.request, { title: 'Another Thread', authorIds: [await anAuthor(page)] });
  const elsewhere = await respondAsStaff(page, other.permalink, 'Said elsewhere.');
  const removed = await respondAsStaff(page, permalink, 'Said and removed.');
  await page.locator('#comment-1').getByRole('button', { name: 'Trash' }).click();
  await expect(page.locator('#comment-1')).toHaveCount(0);

  const reader = await newReader({ javaScriptEnabled: false });
  const fields = { postId: id, ...someone('Mallory'), body: 'An answer\n\nto nothing here.' };
  for (const parentId of [elsewhere, removed, randomUUID(), 'nobody', '[object Object]']) {
    const answer = await post(reader.request, permalink, 'respondAction', { ...fields, parentId });
    expect(answer.status()).toBe(303);
    await reader.goto(answer.headers().location ?? '');
    await expect(reader.getByRole('alert')).toContainText(
      'The response that you answer is not there any more.',
    );
    await expect(body(reader)).toHaveValue(fields.body);
    await expect(name(reader)).toHaveValue(fields.name);
  }
  await reader.goto(permalink);
  await expect(reader.locator('article.response')).toHaveCount(0);
});

test('a form that is not shaped like one is refused, and nothing breaks', async ({ page, newReader }) => {
  const { permalink, id } = await openArticle(page, 'Shapes');
  const reader = await newReader({ javaScriptEnabled: false });
  const { name: by, email: at } = someone('Shape');
  const file = { name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from('A file') };
  const shapes: Fields[] = [
    { postId: id, name: by, email: at, body: file },
    { postId: id, name: file, email: file, url: file, parentId: file, body: 'Text' },
    { postId: id, 'body[]': 'x', 'body.text': 'y', constructor: 'w' },
    { postId: id, name: by, email: at, body: 'For robots', website: 'https://example.org' },
  ];
  for (const shape of shapes) {
    const answer = await post(reader.request, permalink, 'respondAction', shape);
    expect(answer.status()).toBe(303);
    await reader.goto(answer.headers().location ?? '');
    await expect(reader.getByText('Your response was not sent.')).toBeVisible();
  }
  for (const postId of ['', 'nothing', randomUUID()]) {
    const answer = await post(reader.request, permalink, 'respondAction', {
      postId,
      name: by,
      email: at,
      body: 'Text',
    });
    expect(answer.status()).toBe(303);
    expect((await reader.goto(answer.headers().location ?? ''))?.status()).toBe(404);
    await expect(reader.getByRole('heading', { name: 'There is no page at this address.' })).toBeVisible();
  }
  await page.goto(permalink);
  await expect(page.locator('article.response')).toHaveCount(0);
});

test('people of the desk respond under their name, and nobody holds them', async ({ page, newReader }) => {
  const { permalink } = await openArticle(page, 'From the Desk');
  await page.goto(permalink);
  await expect(page.getByText('Responding as Administrator.')).toBeVisible();
  await expect(name(page)).toBeHidden();
  await body(page).fill('A word from us.');
  await send(page);
  await expect(page.locator('#comment-1')).toBeFocused();
  await expectAccessible(page);

  const plain = await newReader({ javaScriptEnabled: false });
  await signIn(plain);
  await plain.goto(permalink);
  await body(plain).fill('And another.');
  await send(plain);
  await expect(plain).toHaveURL(/#comment-2$/);
  await expect(plain.locator('#comment-2')).toContainText('Administrator');
});

test('a response that comes when its article was just taken down is handed back', async ({
  page,
  newReader,
}) => {
  const { id, permalink } = await openArticle(page, 'Gone in Between');
  for (const scripts of [false, true]) {
    const reader = await newReader({ javaScriptEnabled: scripts });
    await reader.goto(permalink);
    await fill(reader, { ...someone('Late'), text: 'Written while it went.' });
    await page.goto(`/desk/posts/${id}`);
    await page.getByRole('button', { name: 'Unpublish' }).click();
    await expect(page.getByRole('button', { name: 'Save draft' })).toBeVisible();
    await send(reader);
    await expect(reader.getByText('This article is not published any more.')).toBeVisible();
    await expect(reader.getByLabel(/This is what you wrote/)).toHaveValue('Written while it went.');
    if (scripts) await expectAccessible(reader);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('link', { name: 'Read it on the site' })).toBeVisible();
  }
});

test('a reader who sends too quickly is told how long to wait, and sends the same text again', async ({
  page,
  newReader,
}) => {
  const { permalink } = await openArticle(page, 'Not So Fast');
  const reader = await newReader({ javaScriptEnabled: false });
  const hasty = someone('Hasty');
  await reader.goto(permalink);
  await fill(reader, { ...hasty, text: 'First!' });
  await send(reader);
  await expect(reader.locator('article.waiting')).toContainText('First!');
  await letResponsesComeEvery(page, 60);
  await fill(reader, { ...hasty, text: 'Second!' });
  await send(reader);
  const alert = reader.getByRole('alert');
  await expect(alert).toContainText(/Wait \d\d? seconds and send this one again\./);
  await expect(body(reader)).toHaveValue('Second!');

  await letResponsesComeEvery(page, 0);
  await send(reader);
  await expect(reader.locator('article.waiting')).toHaveCount(2);
  await letResponsesComeEvery(page, 15);
});

test('with scripts a draft outlives a reload, and a lost connection loses nothing', async ({
  page,
  newReader,
}) => {
  const { permalink } = await openArticle(page, 'In the Tunnel');
  const reader = await newReader();
  const text = 'Typed in a train.';
  await reader.goto(permalink);
  await body(reader).pressSequentially(text);
  await reader.reload();
  await expect(body(reader)).toHaveValue(text);

  await fill(reader, someone('Passenger'));
  await markWindow(reader);
  await reader.context().setOffline(true);
  await send(reader);
  await expect(reader.getByRole('alert')).toHaveText(
    'The site could not be reached. Your text is still here; please try again.',
  );
  await expect(body(reader)).toHaveValue(text);
  await expectAccessible(reader);
  await reader.context().setOffline(false);
  await send(reader);
  await expect(reader.locator('article.waiting')).toBeFocused();
  expect(await isMarked(reader)).toBe(true);
  await reader.reload();
  await expect(body(reader)).toHaveValue('');
  await expect(name(reader)).toHaveValue(/^Passenger/);
});

/** An article of this test's own, where responses come as fast as they are typed. `page` is signed in after it. */
async function openArticle(page: Page, title: string) {
  await signIn(page);
  await letResponsesComeEvery(page, 0);
  return publish(page.request, { title, authorIds: [await anAuthor(page)] });
}

/** Somebody whom the site has never met, however often the tests run on it. */
function someone(called: string) {
  const mark = randomUUID().slice(0, 8);
  return { name: `${called} ${mark}`, email: `${called.toLowerCase()}.${mark}@example.org` };
}

type Typed = { text?: string; name?: string; email?: string; url?: string };

async function fill(reader: Page, typed: Typed) {
  if (typed.text !== undefined) await body(reader).fill(typed.text);
  if (typed.name !== undefined) await name(reader).fill(typed.name);
  if (typed.email !== undefined) await email(reader).fill(typed.email);
  if (typed.url !== undefined) await site(reader).fill(typed.url);
}

async function send(reader: Page) {
  await reader.getByRole('button', { name: /^Send/ }).click();
}

/** The summary says it, leads to the field, and with scripts has the focus on a page that was not left. */
async function expectRefusal(reader: Page, scripts: boolean) {
  const summary = reader.getByRole('alert');
  await expect(summary).toContainText('Your response was not sent.');
  if (scripts) {
    await expect(summary).toBeFocused();
    expect(await isMarked(reader)).toBe(true);
  }
  await summary.getByRole('link', { name: 'Write your response.' }).click();
  await expect(body(reader)).toBeFocused();
}

/** The id of what the signed-in `page` has said. */
async function respondAsStaff(page: Page, permalink: string, text: string): Promise<string> {
  await page.goto(permalink);
  await expect(page.getByText('Responding as')).toBeVisible();
  await body(page).fill(text);
  await send(page);
  const response: Locator = page.locator('article.response', { hasText: text });
  await expect(response).toBeFocused();
  return (await response.getAttribute('data-id')) ?? '';
}

/** A mark that is gone when the page is loaded anew. */
const markWindow = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

const body = (page: Page) => page.getByLabel('Your response');
const name = (page: Page) => page.getByLabel('Name');
const email = (page: Page) => page.getByLabel('E-mail (not shown)');
const site = (page: Page) => page.getByLabel('Site (optional)');
