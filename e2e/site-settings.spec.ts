import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { anAuthor, publish } from './posts';
import { expect, expectAccessible, signIn, test } from './test';

const drawing = (background: string) =>
  sharp({ create: { width: 600, height: 150, channels: 3, background } })
    .png()
    .toBuffer();

test('an administrator gives the site another name, logo, look and addresses, and a reader finds them', async ({
  page,
  newReader,
}) => {
  test.setTimeout(120_000);
  const logo = await drawing('#24557a');
  await signIn(page);
  const title = `Lamps ${Date.now()}`;
  const { permalink } = await publish(page.request, { title, authorIds: [await anAuthor(page)] });
  await page.goto('/desk/settings');
  const name = page.getByLabel('Name', { exact: true });
  const pattern = page.getByLabel('Permalinks');
  const accent = page.getByLabel('Accent', { exact: true });
  const before = { name: await name.inputValue(), pattern: await pattern.inputValue() };

  await name.fill('The Lamplighter');
  await group(page, 'Logo').getByRole('button', { name: 'Choose or upload' }).click();
  const library = page.getByRole('dialog', { name: 'Choose a picture' });
  const file = { name: 'lamp.png', mimeType: 'image/png', buffer: logo };
  await library.locator('input[type=file]').setInputFiles(file);
  await expect(group(page, 'Logo').getByRole('img', { name: 'lamp.png' })).toBeVisible();
  await page.getByRole('radio', { name: 'Quiet' }).check();
  await accent.fill('#ffd40');
  await page
    .getByLabel('Text at the foot')
    .fill('<p>Lit by <a href="https://example.org/">gas</a>.</p><script>x</script>');
  await save(page);
  await expect(page.getByText('Write a colour like #0b567d, or leave it empty.').last()).toBeVisible();
  await expect(name).toHaveValue('The Lamplighter');

  await accent.fill('#ffd400');
  await expect(page.getByText(/^So that it can be read, it is made darker on light paper/)).toBeVisible();
  await pattern.fill('/:year/:month/:day/:slug');
  const moves = page.getByRole('region', { name: 'What moves' });
  await expect(moves.getByRole('status')).toHaveText(/^\d+ of \d+ posts would get another address\.$/);
  await expect(moves).toContainText(title);
  await expectAccessible(page);
  await moves.getByRole('radio', { name: /^Move all posts/ }).check();
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByText(/^\d+ posts were moved to \/:year\/:month\/:day\/:slug\.$/)).toBeVisible();

  const reader = await newReader({ javaScriptEnabled: false, colorScheme: 'light' });
  await reader.goto(permalink);
  await expect(reader).toHaveURL(/\/\d{4}\/\d\d\/\d\d\/lamps-\d+$/);
  await expect(reader).toHaveTitle(`${title} · The Lamplighter`);
  await expect(reader.getByRole('banner').getByRole('img', { name: 'The Lamplighter' })).toHaveJSProperty(
    'complete',
    true,
  );
  await expect(reader.getByRole('contentinfo')).toContainText('Lit by gas.');
  await expect(reader.getByRole('contentinfo').locator('script')).toHaveCount(0);
  expect(await reader.evaluate(coloursOf)).toMatchObject({
    theme: 'quiet',
    accent: expect.stringMatching(/^#[67]/),
  });
  await reader.emulateMedia({ colorScheme: 'dark' });
  expect(await reader.evaluate(coloursOf)).toMatchObject({ accent: '#ffd400' });

  await page.goto('/desk/settings');
  await name.fill(before.name);
  await group(page, 'Logo').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('radio', { name: 'Newspaper' }).check();
  await accent.fill('');
  await page.getByLabel('Text at the foot').fill('');
  await pattern.fill(before.pattern);
  await moves.getByRole('radio', { name: /^Move all posts/ }).check();
  await save(page);
  await expect(page.getByText(`posts were moved to ${before.pattern}.`)).toBeVisible();
  await reader.goto('/');
  await expect(reader.locator('html')).toHaveAttribute('data-theme', 'newspaper');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader).toHaveURL(new RegExp(`${permalink}$`));
});

function group(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

function save(page: Page) {
  return page.getByRole('button', { name: 'Save settings' }).click();
}

/** The theme of a page, and its accent as the browser has it. */
function coloursOf() {
  const { dataset } = document.documentElement;
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
  return { theme: dataset.theme, accent };
}
