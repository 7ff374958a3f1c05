import type { Page } from '@playwright/test';
import { body, expectSaved, save, startPost, title } from './post-form';
import { expect, signIn, test } from './test';

test('text kept from another window is taken back without a conflict with oneself', async ({
  page,
  context,
}) => {
  await signIn(page);
  await startPost(page, 'Kept Beside');
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(body(other)).toBeVisible();
  await cutOff(page);
  await title(other).fill('Saved First');
  await save(other);
  await title(page).fill('Kept Beside, and Longer');
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain('and Longer');
  await page.close();

  await other.reload();
  const restore = other.getByRole('button', { name: /^Restore the text from/ });
  await restore.click();
  await expect(title(other)).toHaveValue('Kept Beside, and Longer');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Edit: Kept Beside, and Longer');
  await save(other);
  await other.reload();
  await expect(title(other)).toHaveValue('Kept Beside, and Longer');
  await expect(restore).toHaveCount(0);
});

test('a saved post leaves no kept text behind, and is not among those never saved', async ({ page }) => {
  await signIn(page);
  await page.goto('/desk/posts/new');
  await expect(body(page)).toBeVisible();
  await cutOff(page);
  await title(page).fill('Passed Over');
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain('Passed Over');
  const address = page.url();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(address);
  await page.unrouteAll();
  await expect(page.getByRole('button', { name: /^Restore the text from/ })).toBeVisible();
  await title(page).fill('Written Anew');
  await save(page);
  await expect(page.getByRole('button', { name: /^Restore the text from/ })).toHaveCount(0);
  expect(await kept()).not.toContain('Passed Over');

  await startPost(page, 'Another');
  await expect(page.getByText('never saved')).toHaveCount(0);
});

/** From now on nothing that this page sends arrives. */
async function cutOff(page: Page) {
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
}
