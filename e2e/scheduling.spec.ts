import type { Page } from '@playwright/test';
import { addPerson } from './people';
import { body, part, save, startPost } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

const author = { name: 'Greta Tidewell', email: 'greta@example.org', password: 'a long enough password' };
const headline = 'The tide table, corrected';

test('a draft is reviewed, sent back, scheduled, read when its moment comes, and taken back', async ({
  page,
  newReader,
}) => {
  await signIn(page, undefined, '/desk/people');
  await addPerson(page, { ...author, role: 'author' });

  const desk = await newReader();
  await signIn(desk, author);
  await startPost(desk, headline);
  await body(desk).fill('High water is at four.');
  await save(desk);
  const address = desk.url().replace(/\?.*/, '');
  await desk.getByText('Review', { exact: true }).click();
  await desk.getByLabel('Note to the editor').fill('Is it four or five?');
  await desk.getByRole('button', { name: 'Send for review' }).click();
  await expect(desk.getByText('Pending review')).toBeVisible();

  await page.goto('/desk');
  await part(page, 'Pending review').getByRole('link', { name: headline }).click();
  const notes = page.getByRole('list', { name: 'Notes for review' });
  await expect(notes).toContainText('Is it four or five?');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(page.getByLabel('Note to the author')).toHaveAccessibleDescription(
    /^Write what is to be changed/,
  );
  await page.getByLabel('Note to the author').fill('Five, since the clocks changed.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();

  await desk.reload();
  await expect(desk.getByRole('list', { name: 'Notes for review' })).toContainText('Five, since');
  await body(desk).fill('High water is at five.');
  await desk.getByText('Preview link', { exact: true }).click();
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const link = await desk.getByLabel('The new link').inputValue();
  await lookAtChecks(desk);
  await expectAccessible(desk);

  const outsider = await newReader();
  const preview = await outsider.goto(link);
  expect(preview?.headers()['x-robots-tag']).toBe('noindex');
  expect(preview?.headers()['cache-control']).toContain('no-store');
  await expect(outsider.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(outsider.getByText('High water is at five.')).toBeVisible();
  await expectAccessible(outsider);
  await desk.getByRole('button', { name: 'Revoke' }).click();
  await expect(desk.getByRole('list', { name: 'Preview links' })).toHaveCount(0);
  await outsider.reload();
  await expect(outsider.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');

  await desk.getByLabel('Publish at').fill('2020-01-01T10:00');
  await desk.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.getByLabel('Publish at')).toHaveAccessibleDescription(
    /Choose a time that is still to come/,
  );
  const moment = new Date(Date.now() + 15_000).toISOString().slice(0, 19);
  await desk.getByLabel('Publish at').fill(moment);
  await desk.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.getByText('It goes out on')).toBeFocused();

  const reader = await newReader({ javaScriptEnabled: false });
  const read = reader.getByRole('link', { name: headline });
  await expect
    .poll(async () => (await reader.goto('/')) && (await read.count()), { timeout: 60_000 })
    .toBe(1);
  await read.click();
  await expect(reader.getByText('High water is at five.')).toBeVisible();

  await page.goto(address);
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

/** What to look at before publishing stands beside the button, and leads to the field it is about. */
async function lookAtChecks(desk: Page) {
  await desk.getByRole('button', { name: /to look at$/ }).click();
  const checks = desk.getByRole('dialog', { name: 'Before you publish' });
  await expect(checks).toContainText('No category is chosen.');
  await checks.getByRole('link', { name: /^There is no dek/ }).click();
  await expect(checks).toBeHidden();
}
