import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { anAuthor, publish } from './posts';
import { approveWaiting, letResponsesComeEvery } from './responses';
import { expect, expectAccessible, signIn, test } from './test';

type Reader = { name: string; email: string };

test('readers report a response, the third hides it, and what a moderator approves stays', async ({
  page,
  newReader,
}) => {
  test.setTimeout(180_000);
  const { permalink, id } = await openArticle(page, 'Reported by Readers');
  const writer = await newReader({ javaScriptEnabled: false });
  const rude = someone('Rude');
  await respond(writer, permalink, rude, 'Something rude.');
  await approveWaiting(page, rude.name);

  const plain = await newReader({ javaScriptEnabled: false });
  await plain.goto(permalink);
  await plain.locator('#comment-1').getByRole('link', { name: 'Report #1' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Report a response');
  await expect(plain.locator('article.response')).toContainText('Something rude.');
  await note(plain).fill('<b>Look</b>\n\nمرحبا 👩‍🚀');
  await sendReport(plain);
  await expect(plain.getByRole('alert')).toContainText('Choose what is wrong.');
  await expect(note(plain)).toHaveValue('<b>Look</b>\n\nمرحبا 👩‍🚀');
  await note(plain).fill(' ');
  await plain.getByLabel('Something else').check();
  await sendReport(plain);
  await expect(note(plain)).toHaveAccessibleDescription(/^Say in a few words what is wrong\./);
  await expect(plain.getByLabel('Something else')).toBeChecked();
  await note(plain).fill('Look at the <i>tone</i>');
  await sendReport(plain);
  await expect(plain.getByRole('heading', { name: 'Thank you.' })).toBeVisible();

  await plain.getByRole('link', { name: 'Reported by Readers' }).click();
  await plain.locator('#comment-1').getByRole('link', { name: 'Report #1' }).click();
  await plain.getByLabel('Spam').check();
  await note(plain).fill('Look at the <i>tone</i>');
  await sendReport(plain);
  await expect(plain.getByRole('alert')).toContainText('You have reported this already.');
  await expect(note(plain)).toHaveValue('Look at the <i>tone</i>');

  const scripted = await newReader();
  await report(scripted, permalink, async () => expectAccessible(scripted));
  await expectAccessible(scripted);
  await scripted.goto(permalink);
  await expect(scripted.locator('#comment-1')).toContainText('Something rude.');

  await report(await newReader({ javaScriptEnabled: false }), permalink);
  await scripted.goto(permalink);
  await expect(scripted.locator('article.response')).toHaveCount(0);

  await page.goto(`/desk/responses?status=reported&post=${id}`);
  const row = page.locator('[data-response]');
  await expect(row).toContainText('Reported 3 times');
  await expect(row).toContainText('Look at the <i>tone</i>');
  await expect(row).toContainText('Held: Reported by readers: Something else, Abuse');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('1 approved.')).toBeVisible();
  await expect(page.getByText('No reports.')).toBeVisible();

  await scripted.goto(permalink);
  await expect(scripted.locator('#comment-1')).toContainText('Something rude.');
  await report(await newReader({ javaScriptEnabled: false }), permalink);
  await scripted.reload();
  await expect(scripted.locator('#comment-1')).toContainText('Something rude.');

  await page.goto(`/desk/responses?status=reported&post=${id}`);
  await expect(row).toContainText('Reported once');
  await row.getByRole('button', { name: 'Dismiss reports' }).click();
  await expect(page.getByText('No reports.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(row).toContainText('Reported once');
  await row.getByRole('button', { name: 'Dismiss reports' }).click();
  await expect(page.getByText('No reports.')).toBeVisible();
  await scripted.reload();
  await expect(scripted.locator('#comment-1')).toContainText('Something rude.');
});

for (const scripts of [true, false]) {
  test(`a muted reader ${scripts ? 'with' : 'without'} scripts sees their own words, and nobody else does`, async ({
    page,
    newReader,
  }) => {
    test.setTimeout(180_000);
    const { permalink, id } = await openArticle(page, `Muted ${scripts ? 'with' : 'without'} Scripts`);
    const reader = await newReader({ javaScriptEnabled: scripts });
    const loud = someone('Loud');
    await respond(reader, permalink, loud, 'Heard by all.');
    await approveWaiting(page, loud.name);
    await judge(page, id, loud, 'Mute', 'Shouts at everyone');

    await respond(reader, permalink, loud, 'Heard by none.');
    await expect(reader).toHaveURL(new RegExp(`${permalink}#comment-2$`));
    const own = reader.locator('#comment-2');
    await expect(own).toContainText('Heard by none.');
    await expect(own.getByRole('heading')).toHaveText(`2. Response 2 by ${loud.name}`);
    await expect(reader.locator('.waiting')).toHaveCount(0);
    if (scripts) {
      await expect(own).toBeFocused();
      await expect(reader.getByText('Your response is published.')).toBeAttached();
    }
    await reader.goto('/');
    await reader.goto(permalink);
    await expect(own).toContainText('Heard by none.');
    await expect(reader.getByText('Waiting for a moderator.')).toHaveCount(0);

    const stranger = await newReader({ javaScriptEnabled: scripts });
    await stranger.goto(permalink);
    await expect(stranger.locator('#comment-1')).toContainText('Heard by all.');
    await expect(stranger.locator('article.response')).toHaveCount(1);
    await expect(stranger.getByRole('heading', { name: '1 Response', exact: true })).toBeVisible();

    await page.goto(`/desk/responses?status=pending&post=${id}`);
    const row = page.locator('[data-response]');
    await expect(row).toContainText('Heard by none.');
    await expect(row).toContainText('Shouts at everyone');
    await expect(row.getByText('Muted', { exact: true })).toBeVisible();
  });
}

test('a banned reader is told so, and keeps the text, until the ban is ended', async ({
  page,
  newReader,
}) => {
  const { permalink, id } = await openArticle(page, 'Banned for Now');
  const reader = await newReader({ javaScriptEnabled: false });
  const troll = someone('Troll');
  await respond(reader, permalink, troll, 'Trolling.');
  await judge(page, id, troll, 'Ban', '');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(
    /Write why: another moderator will ask\./,
  );
  await expect(page.getByRole('radio', { name: 'Ban', exact: true })).toBeChecked();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Trolls <b>again</b>');
  await page.getByRole('button', { name: 'Decide' }).click();
  await expect(page.getByText('It holds from now on.')).toBeVisible();
  await expectAccessible(page);

  await respond(reader, permalink, troll, 'Trolling\n\nonce more.');
  await expect(reader.getByRole('alert')).toContainText('A moderator has banned you from responding here.');
  await expect(reader.getByLabel('Your response')).toHaveValue('Trolling\n\nonce more.');
  await expect(reader.getByLabel('Name')).toHaveValue(troll.name);

  await page.getByRole('button', { name: 'End: Banned' }).click();
  await expect(page.getByText('Nothing: the rules for everyone hold.')).toBeVisible();
  await page.getByText('One earlier').click();
  await expect(page.getByText('Trolls <b>again</b>')).toBeVisible();
  await reader.getByRole('button', { name: 'Send response' }).click();
  await expect(reader.locator('#response-waiting')).toContainText('once more.');
});

/** Decides about the reader, from their name in the list of the article's responses. `page` is signed in. */
async function judge(page: Page, postId: string, { name }: Reader, kind: string, reason: string) {
  await page.goto(`/desk/responses?post=${postId}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: 'Decide' }).click();
  if (reason) await expect(page.getByText('It holds from now on.')).toBeVisible();
}

/** Reports the first response for abuse. `look` sees the form. */
async function report(reader: Page, permalink: string, look = async () => {}) {
  await reader.goto(permalink);
  await reader.locator('#comment-1').getByRole('link', { name: 'Report #1' }).click();
  await reader.getByLabel('Abuse').check();
  await look();
  await sendReport(reader);
  await expect(reader.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
}

/** Sends a response from the article. What came of it is the test's to look at. */
async function respond(reader: Page, permalink: string, { name, email }: Reader, text: string) {
  await reader.goto(permalink);
  await reader.getByLabel('Your response').fill(text);
  await reader.getByLabel('Name').fill(name);
  await reader.getByLabel('E-mail (not shown)').fill(email);
  const arrived = reader.waitForResponse((response) => response.request().method() === 'POST');
  await reader.getByRole('button', { name: 'Send response' }).click();
  await arrived;
  await expect(
    reader
      .getByText(text.split('\n')[0] ?? '')
      .or(reader.getByRole('alert'))
      .first(),
  ).toBeVisible();
}

/** An article of this test's own, where responses come as fast as they are typed. `page` is signed in after it. */
async function openArticle(page: Page, title: string) {
  await signIn(page);
  await letResponsesComeEvery(page, 0);
  return publish(page.request, { title, authorIds: [await anAuthor(page)] });
}

/** Somebody whom the site has never met, however often the tests run on it. */
function someone(called: string): Reader {
  const mark = randomUUID().slice(0, 8);
  return { name: `${called} ${mark}`, email: `${called.toLowerCase()}.${mark}@example.org` };
}

async function sendReport(reader: Page) {
  await reader.getByRole('button', { name: 'Send report' }).click();
}

const note = (reader: Page) => reader.getByLabel('Note, optional');
