import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './test';

/** The address of the first article whose responses are open, and the id of its post. */
async function openArticle(page: Page) {
  await page.goto('/');
  for (const link of await page.locator('main h2 a').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    const html = await (await page.request.get(address)).text();
    if (!html.includes('Comments are closed.') && html.includes('data-reply=')) return address;
  }
  throw new Error('No article with open responses was found.');
}

test('posts are closed for a day from the list, and say so everywhere', async ({ page, newReader }) => {
  const address = await openArticle(page);
  await page.goto(address);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await signIn(page, undefined, `/desk/posts?q=${encodeURIComponent(title)}`);
  await page.getByLabel(`Tick ${title}`).check();
  const bulk = page.getByRole('group', { name: 'Responses of the ticked posts' });
  await bulk.getByLabel('Note for the readers').fill('Back tomorrow');
  await bulk.getByLabel('For how long').selectOption('1 day');
  await bulk.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Responses are closed.')).toBeVisible();
  await expect(page.getByText(/Closed by Administrator on .*: Back tomorrow\. Opens again on/)).toBeVisible();
  await expectAccessible(page);

  const reader = await newReader();
  await reader.goto(address);
  await expect(reader.getByText('Comments are closed.')).toBeVisible();
  await expect(reader.getByText('The reason given: Back tomorrow')).toBeVisible();
  await expect(reader.getByText(/^Responses open again on /)).toBeVisible();

  await page.getByLabel(`Tick ${title}`).check();
  await bulk.getByLabel('For how long').selectOption('12 hours');
  await bulk.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Responses are open.')).toBeVisible();
  await reader.reload();
  await expect(
    reader.getByText(/In its last day: responses close automatically on .* 1[12] hours( 59 minutes)? left\./),
  ).toBeVisible();
  await expectAccessible(reader);

  await page.getByLabel(`Tick ${title}`).check();
  await bulk.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Responses are closed.')).toBeVisible();
  await page.getByLabel(`Tick ${title}`).check();
  await bulk.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Responses are open.')).toBeVisible();
});

test('an administrator closes the whole site for an evening', async ({ page, newReader }) => {
  const address = await openArticle(page);
  const reader = await newReader();
  await signIn(page, undefined, '/desk/settings');
  const site = page.getByRole('region', { name: 'The whole site' });
  await site.getByLabel('Note for the readers').fill('Election night');
  await site.getByLabel('For how long').selectOption('12 hours');
  await site.getByRole('button', { name: 'Close the whole site' }).click();
  await expect(
    site.getByText(/^Closed by Administrator on .*: Election night\. Opens again on /),
  ).toBeVisible();
  await reader.goto(address);
  await expect(
    reader.getByText(/^Responses were closed on the whole site by Administrator on /),
  ).toBeVisible();

  await site.getByLabel('Or until').fill('2020-01-01T10:00');
  await site.getByRole('button', { name: 'Take responses again' }).click();
  await expect(site.getByText('Choose a time that is still to come.')).toBeVisible();
  await site.getByLabel('Or until').fill('');
  await site.getByRole('button', { name: 'Take responses again' }).click();
  await expect(site.getByText('Responses are taken, as the rules below say.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Comments are closed.')).toHaveCount(0);
});
