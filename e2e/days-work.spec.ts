import type { Page } from '@playwright/test';
import { addPerson } from './people';
import { body, expectSaved, part, startPost } from './post-form';
import { site } from './site';
import { expect, expectAccessible, signIn, test } from './test';

const author = { name: 'Greta Tidewell', email: 'greta@example.org', password: 'a long enough password' };
const headline = 'The tide table, corrected';

test('a day’s work: written through a killed server and a lost network, reviewed, scheduled, read, updated, taken back', async ({
  page,
  newReader,
}) => {
  test.setTimeout(240_000);
  await signIn(page, undefined, '/desk/people');
  await addPerson(page, { ...author, role: 'author' });
  await page.goto('about:blank');
  const desk = await newReader();
  await signIn(desk, author);
  await startPost(desk, headline);
  await body(desk).click();
  await desk.keyboard.type('High water is at four.');
  await expectSaved(desk);

  await test.step('what is typed while the server or the network is away is saved once it is back', async () => {
    await site().kill();
    await desk.keyboard.type(' Low water is at ten.');
    await expect(desk.getByText('Not saved: no connection.')).toBeVisible();
    await site().start();
    await expectSaved(desk);
    await desk.context().setOffline(true);
    await desk.keyboard.type(' Bring boots.');
    await expect(desk.getByText('Not saved: no connection.')).toBeVisible();
    await desk.context().setOffline(false);
    await expectSaved(desk);
    await desk.reload();
    await expect(body(desk)).toHaveText('High water is at four. Low water is at ten. Bring boots.');
    await expect(desk.getByText('This browser kept text')).toHaveCount(0);
  });
  const address = desk.url().replace(/\?.*/, '');

  await test.step('it goes to an editor and comes back, each time with a note', async () => {
    await sendForReview(desk, 'Is it four or five?');
    await page.goto('/desk');
    await part(page, 'Pending review').getByRole('link', { name: headline }).click();
    await expect(notes(page)).toContainText('Is it four or five?');
    await page.getByRole('button', { name: 'Send back' }).click();
    await expect(page.getByLabel('Note to the author')).toHaveAccessibleDescription(
      /^Write what is to be changed/,
    );
    await page.getByLabel('Note to the author').fill('Five, since the clocks changed.');
    await page.getByRole('button', { name: 'Send back' }).click();
    await expect(page.getByText('Draft', { exact: true })).toBeVisible();
    await desk.reload();
    await expect(notes(desk)).toContainText('Five, since');
    await body(desk).fill('High water is at five.');
    await lookAtChecks(desk);
    await expectAccessible(desk);
    await sendForReview(desk, 'Five it is.');
  });

  const outsider = await newReader();
  await test.step('somebody without an account reads it by a link that ends', async () => {
    await readByLink(desk, outsider, 'High water is at five.');
    await expectAccessible(outsider);
  });

  const reader = await newReader({ javaScriptEnabled: false });
  const read = reader.getByRole('link', { name: headline });
  await test.step('the editor has it published at a moment, and readers find it then', async () => {
    await page.reload();
    await expect(body(page)).toBeVisible();
    await expect(notes(page)).toContainText('Five it is.');
    await choose(page, 'Publish at', '2020-01-01T10:00', 'Schedule');
    await expect(page.getByLabel('Publish at')).toHaveAccessibleDescription(
      /Choose a time that is still to come/,
    );
    await choose(page, 'Publish at', inSeconds(15), 'Schedule');
    await expect(page.getByText('It goes out on')).toBeVisible();
    await expect
      .poll(async () => (await reader.goto('/')) && (await read.count()), { timeout: 60_000 })
      .toBe(1);
    await read.click();
    await expect(reader.getByText('High water is at five.')).toBeVisible();
  });

  await test.step('changes wait for the update, which may have a moment too', async () => {
    await desk.goto(address);
    await body(desk).press('End');
    await desk.keyboard.type(' Bring a lamp.');
    await expect(desk.getByText('Changes are waiting')).toBeVisible();
    await expectSaved(desk);
    await reader.reload();
    await expect(reader.getByText('Bring a lamp.')).toHaveCount(0);
    const opened = desk.waitForEvent('popup');
    await desk.getByRole('button', { name: 'Preview', exact: true }).click();
    const preview = await opened;
    await expect(preview.getByText('Bring a lamp.')).toBeVisible();
    await preview.close();
    await readByLink(desk, outsider, 'Bring a lamp.');
    await choose(desk, 'Update at', inSeconds(30 * 24 * 3600), 'Schedule the update');
    await expect(desk.getByText('The update goes out on')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Do not update it then' }).click();
    await expect(desk.getByText('The update goes out on')).toHaveCount(0);
    await desk.getByRole('button', { name: 'Update', exact: true }).click();
    await expect(desk.getByText('Changes are waiting')).toHaveCount(0);
    await reader.reload();
    await expect(reader.getByText('Bring a lamp.')).toBeVisible();
  });

  await test.step('the editor sets it large on the home page, and takes it back', async () => {
    await page.goto(address);
    await expect(body(page)).toBeVisible();
    await page.getByText('On the home page', { exact: true }).click();
    // A category may have this name as well.
    const featured = page.getByRole('checkbox', { name: 'Featured', description: /^Set larger/ });
    await featured.check();
    await expect(featured).toBeChecked();
    await reader.goto('/');
    await expect(reader.locator('.teaser-lead')).toContainText(headline);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
    await expect(page.getByText('Draft', { exact: true })).toBeVisible();
    await reader.goto('/');
    await expect(read).toHaveCount(0);
  });
});

/** A moment to come, by the clock of the site. */
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19);

const notes = (page: Page) => page.getByRole('list', { name: 'Notes for review' });

async function sendForReview(desk: Page, note: string) {
  const field = desk.getByLabel('Note to the editor');
  if (!(await field.isVisible())) await desk.getByText('Review', { exact: true }).click();
  await field.fill(note);
  await desk.getByRole('button', { name: 'Send for review' }).click();
  await expect(desk.getByText('Pending review')).toBeVisible();
}

async function choose(desk: Page, label: string, moment: string, verb: string) {
  await desk.getByLabel(label).fill(moment);
  await desk.getByRole('button', { name: verb, exact: true }).click();
}

/** What to look at before publishing stands beside the button, and leads to the field it is about. */
async function lookAtChecks(desk: Page) {
  await desk.getByRole('button', { name: /to look at$/ }).click();
  const checks = desk.getByRole('dialog', { name: 'Before you publish' });
  await expect(checks).toContainText('No category is chosen.');
  await checks.getByRole('link', { name: /^There is no dek/ }).click();
  await expect(checks).toBeHidden();
}

/** Makes a preview link, reads what it shows, and revokes it: it is gone then. */
async function readByLink(desk: Page, outsider: Page, text: string) {
  await desk.getByText('Preview link', { exact: true }).click();
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const link = await desk.getByLabel('The new link').inputValue();
  const shown = await outsider.goto(link);
  expect(shown?.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
  await expect(outsider.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(outsider.getByText(text)).toBeVisible();
  await desk.getByRole('button', { name: 'Revoke' }).click();
  await expect(desk.getByRole('list', { name: 'Preview links' })).toHaveCount(0);
  expect((await outsider.goto(link))?.status()).toBe(410);
  await expect(outsider.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
}
