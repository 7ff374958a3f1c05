import type { Page } from '@playwright/test';
import { letResponsesComeEvery } from './responses';
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

async function respond(page: Page, address: string, text: string) {
  await page.goto(address);
  await page.getByLabel('Your response').fill(text);
  await page.getByLabel('Name').fill('Nell Swift');
  await page.getByLabel('E-mail (not shown)').fill('nell@example.org');
  await page.getByRole('button', { name: 'Send response' }).click();
}

test('a moderator closes a thread for a day where it got out of hand, and opens it again', async ({
  page,
  newReader,
}) => {
  const address = await openArticle(page);
  await signIn(page, undefined, address);
  const response = page
    .locator('article.response')
    .filter({ has: page.locator('[data-reply]') })
    .first();
  const id = (await response.getAttribute('data-id')) ?? '';
  await response.getByText('Close thread').click();
  await response.getByLabel('Note, optional').fill('Round in circles');
  await response.getByLabel('For how long').selectOption('1 day');
  await response.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.locator(`article[data-id="${id}"] .thread-closed`)).toContainText(
    'Closed by Administrator on',
  );
  await expectAccessible(page);

  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(address);
  const closed = reader.locator(`article[data-id="${id}"]`);
  await expect(closed).toContainText('No more replies here. Closed by Administrator on');
  await expect(closed).toContainText('The reason given: Round in circles');
  await expect(closed).toContainText('Replies here are taken again on');
  await expect(closed.getByRole('link', { name: /^Reply/ })).toHaveCount(0);
  await expect(reader.getByRole('heading', { name: 'Leave a response' })).toBeVisible();
  await reader.goto(`/respond/to/${id}`);
  await expect(reader.getByText('This part of the conversation is closed.')).toBeVisible();
  await expect(reader.getByLabel('Your response')).toHaveCount(0);

  await page.goto(`/desk/responses/closing?response=${id}`);
  await expect(
    page.getByText(/^Closed by Administrator on .*: Round in circles\. Opens again on /),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reopen the thread' }).click();
  await expect(page.getByRole('button', { name: 'Close the thread' })).toBeVisible();
  await reader.goto(address);
  await expect(closed.getByRole('link', { name: /^Reply/ })).toHaveCount(1);
});

test('posts are closed for a day from the list, and say so everywhere', async ({ page, newReader }) => {
  const address = await openArticle(page);
  await page.goto(address);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await signIn(page, undefined, `/desk/posts?q=${encodeURIComponent(title)}`);
  await page.getByLabel(`Tick ${title}`).check();
  const bulk = page.getByRole('form', { name: 'Responses of the ticked posts' });
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

test('weekly hours close every thread outside of them, and readers are told when they begin', async ({
  page,
  newReader,
}) => {
  const address = await openArticle(page);
  const reader = await newReader();
  await signIn(page, undefined, '/desk/settings');
  // Three days from now by the clock of UTC, the time zone of the sample site: closed now, whatever the hour.
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  await page.getByRole('button', { name: 'Add hours' }).click();
  await page.getByLabel('Day of opening 1').selectOption(days[(new Date().getUTCDay() + 3) % 7] ?? 'Monday');
  await page.getByLabel('Opening 1 begins').fill('10:00');
  await page.getByLabel('Opening 1 ends').fill('16:30');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await reader.goto(address);
  await expect(reader.getByText('Comments are closed.')).toBeVisible();
  await expect(reader.getByText(/responses are taken at certain hours\./)).toBeVisible();
  await expect(reader.getByText(/^Responses open again on .*10:00/)).toBeVisible();

  await page.getByRole('button', { name: /^Remove opening 1/ }).click();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Comments are closed.')).toHaveCount(0);
});

test('slow mode tells a reader how long to wait, and keeps the text', async ({ page, newReader }) => {
  const address = await openArticle(page);
  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(address);
  const post = (await reader.locator('#responses').getAttribute('data-post')) ?? '';
  await signIn(page, undefined, `/desk/responses/closing?post=${post}`);
  await page.getByLabel(/^Slow mode/).selectOption('5 minutes');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText('Slow mode is set.')).toBeVisible();
  // The site’s own pause, shorter, must be over before slow mode has the word.
  await letResponsesComeEvery(page, 0);

  await respond(reader, address, 'The first of two thoughts.');
  await expect(reader.getByText('Waiting for a moderator.')).toBeVisible();
  await reader.context().clearCookies({ name: 'broadside_waiting' });
  await reader.goto(address);
  await expect(reader.getByText('Slow mode: one response from each person every 5 minutes.')).toBeVisible();
  await respond(reader, address, 'The second one, which comes too soon.');
  await expect(reader.getByText(/This discussion is in slow mode.* Wait 4 minutes/)).toBeVisible();
  await expect(reader.getByLabel('Your response')).toHaveValue('The second one, which comes too soon.');

  await letResponsesComeEvery(page, 15);
  await page.goto(`/desk/responses/closing?post=${post}`);
  await page.getByLabel(/^Slow mode/).selectOption('As the site: off');
  await page.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText('Slow mode is set.')).toBeVisible();
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
