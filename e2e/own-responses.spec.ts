import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { anAuthor, publish } from './posts';
import { changeSetting, letResponsesComeEvery } from './responses';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  await letResponsesComeEvery(page, 0);
  await tick(page, 'Readers may like responses', true);
  await tick(page, 'Hold the first response of each person', false);
  // Longer than any run of these tests.
  await changeSetting(page, 'Edit and withdraw one’s own', '60');
  await page.close();
});

test.afterAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  await letResponsesComeEvery(page, 15);
  await tick(page, 'Readers may like responses', false);
  await tick(page, 'Hold the first response of each person', true);
  await changeSetting(page, 'Edit and withdraw one’s own', '5');
  await page.close();
});

for (const scripts of [false, true]) {
  const how = scripts ? 'with' : 'without';

  test(`a reader edits a response ${how} scripts, until somebody answers, and withdraws it`, async ({
    page,
    newReader,
  }) => {
    const { permalink } = await openArticle(page, `Second Thoughts ${how}`);
    const writer = await newReader({ javaScriptEnabled: scripts });
    const other = await newReader({ javaScriptEnabled: scripts });
    await respond(writer, permalink, 'Frist!');
    const first = writer.locator('#comment-1');
    await expect(first.locator('.text')).toHaveText('Frist!');

    await toEdit(writer, scripts);
    if (scripts) await expectAccessible(writer);
    await expect(text(writer)).toHaveValue('Frist!');
    await text(writer).fill(' \u200b ');
    await save(writer);
    await expect(writer.getByRole('alert')).toContainText('Your response was not changed.');
    await expect(text(writer)).toHaveAccessibleDescription(/^Write your response\./);
    await text(writer).fill('*First*, مرحبا 👩‍🚀 <b>');
    await save(writer);
    await expect(writer).toHaveURL(new RegExp(`${permalink}#comment-1$`));
    await expect(first.locator('.text')).toHaveText('First, مرحبا 👩‍🚀 <b>');
    await expect(first.getByText('edited')).toHaveAttribute('title', /^Edited on /);

    // What others see is the page that everyone gets, made anew.
    await other.goto(permalink);
    await expect(other.locator('#comment-1 .text')).toHaveText('First, مرحبا 👩‍🚀 <b>');
    await expect(
      other.locator('#comment-1').locator('.own-tools').getByRole('link', { name: 'Edit' }),
    ).toHaveCount(0);

    await toEdit(writer, scripts);
    await text(writer).fill('Third thoughts');
    if (scripts) {
      await writer.reload();
      await expect(text(writer)).toHaveValue('Third thoughts');
    }
    await reply(other, permalink, 'Quite so.');
    await save(writer);
    await expect(writer.getByText('This response has been answered since')).toBeVisible();
    await expect(writer.getByLabel('This is what you wrote')).toHaveValue('Third thoughts');

    await writer.getByText('Withdraw it instead').click();
    await writer.getByRole('button', { name: 'Withdraw it for good' }).click();
    await expect(writer).toHaveURL(new RegExp(`${permalink}#comment-1$`));
    await expect(first).toHaveText('Response 1 was withdrawn by its writer.');
    await other.goto(permalink);
    await expect(other.locator('#comment-1')).toHaveText('Response 1 was withdrawn by its writer.');
    await expect(other.locator('#comment-2 .text')).toHaveText('Quite so.');
    await writer.goto(permalink);
    const way = writer.getByRole('link', { name: 'Edit or withdraw what you wrote' });
    if (scripts) {
      await expect(way).toBeHidden();
    } else {
      await way.click();
      await expect(
        writer.getByText('There is nothing of yours here that can still be changed.'),
      ).toBeVisible();
    }
  });

  test(`a response is liked once by a browser ${how} scripts, and a second press takes it back`, async ({
    page,
    newReader,
  }) => {
    const { permalink } = await openArticle(page, `Likeable ${how}`);
    const writer = await newReader({ javaScriptEnabled: scripts });
    await respond(writer, permalink, 'Like me.');
    const [one, two] = [
      await newReader({ javaScriptEnabled: scripts }),
      await newReader({ javaScriptEnabled: scripts }),
    ];
    for (const [reader, count] of [
      [one, '1'],
      [two, '2'],
    ] as const) {
      await reader.goto(permalink);
      await like(reader).click();
      await expect(counted(reader)).toHaveText(count);
    }
    if (scripts) {
      await expect(like(one)).toHaveAttribute('aria-pressed', 'true');
      await one.reload();
      await expect(like(one)).toHaveAttribute('aria-pressed', 'true');
      await expectAccessible(one);
    } else {
      await expect(one).toHaveURL(new RegExp(`${permalink}#comment-1$`));
      // Two presses within a second are a double click.
      await one.waitForTimeout(1500);
    }
    await expect(counted(one)).toHaveText(scripts ? '2' : '1');
    await like(one).click();
    await expect(counted(one)).toHaveText('1');
    await two.goto('/');
    await two.goto(permalink);
    await expect(counted(two)).toHaveText('1');

    await writer.goto(permalink);
    await like(writer).click();
    await expect(writer.getByText('This response is your own')).toBeVisible();
    await two.goto('/');
    await two.goto(permalink);
    await expect(counted(two)).toHaveText('1');
  });
}

test('one that waits is edited and withdrawn where its writer sees it', async ({ page, newReader }) => {
  const { permalink } = await openArticle(page, 'Held Back');
  for (const scripts of [false, true]) {
    const writer = await newReader({ javaScriptEnabled: scripts });
    await respond(writer, permalink, 'See https://a.example and https://b.example');
    const waiting = writer.locator('article.waiting');
    await expect(waiting).toContainText('Waiting for a moderator.');
    if (scripts) await waiting.locator('.own-tools').getByRole('link', { name: 'Edit' }).click();
    else await waiting.getByRole('link', { name: 'Edit or withdraw it' }).click();
    await text(writer).fill('See nothing');
    await save(writer);
    await expect(waiting.locator('.text')).toHaveText('See nothing');
    if (scripts) {
      await waiting.getByText('Withdraw', { exact: true }).click();
    } else {
      // The page that said that it waits is closed: under the article is a way back to it.
      await writer.goto(permalink);
      await toEdit(writer, scripts);
      await writer.getByText('Withdraw it instead').click();
    }
    await writer.getByRole('button', { name: 'Withdraw it for good' }).click();
    await expect(writer.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
    await expect(waiting).toHaveCount(0);
  }
});

test('when the time is over the ways go, and whoever stood on one is led to the response', async ({
  page,
  newReader,
}) => {
  const { permalink } = await openArticle(page, 'Out of Time');
  const writer = await newReader();
  await respond(writer, permalink, 'Too late to change.');
  await writer.clock.install();
  await writer.goto(permalink);
  const first = writer.locator('#comment-1');
  const edit = first.locator('.own-tools').getByRole('link', { name: 'Edit' });
  await edit.focus();
  await writer.clock.fastForward('01:00:00');
  await expect(first.getByRole('status')).toHaveText('The time to change this is over.');
  await expect(first).toBeFocused();
  await expect(edit).toHaveCount(0);
});

test('an edit in a second tab is not saved over one that it has not seen', async ({ page, newReader }) => {
  const { permalink } = await openArticle(page, 'Two Tabs');
  const writer = await newReader({ javaScriptEnabled: false });
  await respond(writer, permalink, 'As it was.');
  await toEdit(writer, false);
  const tab = await writer.context().newPage();
  await tab.goto(writer.url());
  await text(tab).fill('From one tab');
  await save(tab);
  await expect(tab.locator('#comment-1 .text')).toHaveText('From one tab');

  await text(writer).fill('From the other');
  await save(writer);
  await expect(text(writer)).toHaveAccessibleDescription(/^This text has been changed/);
  await expect(text(writer)).toHaveValue('From the other');
  await expect(writer.getByLabel('What it reads now')).toHaveValue('From one tab');
  await save(writer);
  await expect(writer.locator('#comment-1 .text')).toHaveText('From the other');
});

test('a moderator does not write over what another has made of a text', async ({ page, newReader }) => {
  const { permalink } = await openArticle(page, 'Two Moderators');
  const writer = await newReader();
  await respond(writer, permalink, 'As it came.');
  const id = await writer.locator('#comment-1').getAttribute('data-id');
  const other = await page.context().newPage();
  for (const desk of [page, other]) await desk.goto(`/desk/responses/edit?response=${id}`);
  await page.getByLabel('Text').fill('By one');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  await other.getByLabel('Text').fill('By another');
  await save(other);
  await expect(other.getByLabel('Text')).toHaveAccessibleDescription(/This text has been changed/);
  await expect(other.getByLabel('Text')).toBeFocused();
  await expect(other.getByLabel('What it reads now')).toHaveValue('By one');
  await expectAccessible(other);
  await save(other);
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(other.getByLabel('What it reads now')).toHaveCount(0);
});

test('nobody edits, withdraws or likes with forged forms, and the text comes back', async ({
  page,
  newReader,
}) => {
  const { permalink, id } = await openArticle(page, 'Forgers');
  const writer = await newReader({ javaScriptEnabled: false });
  await respond(writer, permalink, 'Mine alone.');
  const commentId = (await writer.locator('#comment-1').getAttribute('data-id')) ?? '';
  const forger = await newReader({ javaScriptEnabled: false });
  await forger
    .context()
    .addCookies([{ name: 'broadside_browser', value: 'f'.repeat(32), url: new URL(writer.url()).origin }]);
  for (const target of [commentId, randomUUID(), 'nobody', '../../x']) {
    const fields = { commentId: target, postId: id, body: 'Forged\n\ntext' };
    const answer = await post(forger.request, permalink, 'editOwnAction', fields);
    expect(answer.status()).toBe(303);
    await forger.goto(answer.headers().location ?? '');
    await expect(forger.locator('.closed-says')).toContainText(/not a response of yours|not there any more/);
    await expect(forger.getByLabel('This is what you wrote')).toHaveValue('Forged\n\ntext');
    const taken = await post(forger.request, permalink, 'withdrawAction', { commentId: target, postId: id });
    expect(taken.headers().location).toMatch(/^\/respond\/edit\//);
  }
  await forger.goto(`/respond/edit/${commentId}`);
  await expect(forger.getByText('This is not a response of yours')).toBeVisible();
  await expect(forger.getByText('Mine alone.')).toHaveCount(0);
  for (const nowhere of ['/respond/edit/nobody', `/respond/edit/${randomUUID()}/x`, '/respond/mine/nobody'])
    expect((await forger.goto(nowhere))?.status(), nowhere).toBe(404);
  const liked = await post(forger.request, permalink, 'likeAction', { id: 'nobody', postId: 'x', to: '[]' });
  await forger.goto(liked.headers().location ?? '');
  await expect(forger.getByRole('heading', { name: 'Not liked' })).toBeVisible();
  await writer.goto(permalink);
  await expect(writer.locator('#comment-1 .text')).toHaveText('Mine alone.');
});

test('a moderator features a response and takes it down again, edits another, and sees earlier texts', async ({
  page,
  newReader,
}) => {
  const { permalink } = await openArticle(page, 'Pinned');
  const writer = await newReader();
  await respond(writer, permalink, 'Worth reading twice.');
  await page.goto(permalink);
  await page
    .locator('#comment-1')
    .getByRole('button', { name: /^Feature/ })
    .click();
  const block = page.getByRole('region', { name: 'Featured' });
  await expect(block).toContainText('Worth reading twice.');
  await expectAccessible(page);
  await writer.goto(permalink);
  await expect(writer.getByRole('region', { name: 'Featured' })).toContainText('Worth reading twice.');
  await expect(writer.locator('#comment-1 .featured-mark')).toHaveText('Featured');
  await block.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${permalink}#comment-1$`));
  await page
    .locator('#comment-1')
    .getByRole('button', { name: /^Stop featuring/ })
    .click();
  await expect(block).toHaveCount(0);

  const id = (await page.locator('#comment-1').getAttribute('data-id')) ?? '';
  await page.goto(`/desk/responses/edit?response=${id}`);
  await page.getByLabel('Text').fill('');
  await expect(page.getByLabel('Text')).toHaveAccessibleDescription(/remove the response instead/);
  await page.getByLabel('Text').fill('Worth reading.');
  await page.getByLabel('Reason for the log').fill('Once is enough');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await page.getByText('Earlier text', { exact: true }).click();
  await expect(page.getByText('Worth reading twice.')).toBeVisible();
  await expectAccessible(page);
  await writer.goto(permalink);
  await expect(writer.locator('#comment-1 .text')).toHaveText('Worth reading.');
  await expect(writer.locator('#comment-1').getByText('edited')).toBeVisible();
});

async function openArticle(page: Page, title: string) {
  await signIn(page);
  return publish(page.request, { title, authorIds: [await anAuthor(page)] });
}

async function tick(page: Page, label: string, on: boolean) {
  await page.goto('/desk/settings');
  const box = page.getByLabel(label);
  if ((await box.isChecked()) === on) return;
  await box.setChecked(on);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

async function respond(reader: Page, permalink: string, body: string) {
  await reader.goto(permalink);
  await send(reader, body);
}

async function reply(reader: Page, permalink: string, body: string) {
  await reader.goto(permalink);
  await reader.locator('#comment-1').getByRole('link', { name: 'Reply to #1' }).click();
  await send(reader, body);
  await expect(reader.locator('#comment-2')).toBeVisible();
}

async function send(reader: Page, body: string) {
  const mark = randomUUID().slice(0, 8);
  await text(reader).fill(body);
  await reader.getByLabel('Name').fill(`Writer ${mark}`);
  await reader.getByLabel('E-mail (not shown)').fill(`writer.${mark}@example.org`);
  await reader.getByRole('button', { name: /^Send/ }).click();
  await expect(reader.locator('article.response').filter({ hasText: body })).toBeVisible();
}

/** From the article to the form of its first response: with scripts from its place, else by the way under the form. */
async function toEdit(writer: Page, scripts: boolean) {
  if (scripts) {
    await writer.locator('#comment-1').locator('.own-tools').getByRole('link', { name: 'Edit' }).click();
  } else {
    await writer.getByRole('link', { name: 'Edit or withdraw what you wrote' }).click();
    await writer.getByRole('link', { name: 'Edit it' }).click();
  }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const text = (page: Page) => page.getByLabel('Your response', { exact: true });
const like = (page: Page) => page.locator('#comment-1').getByRole('button', { name: /^Like/ });
const counted = (page: Page) => page.locator('#comment-1 .like-count');
