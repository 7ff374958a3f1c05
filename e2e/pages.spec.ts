import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './test';

const write = async (page: Page, title: string, words: string) => {
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Body', exact: true }).fill(words);
};

test('an editor writes pages, an administrator leads readers to them, and one of them is the front', async ({
  page,
  newReader,
}) => {
  test.slow();
  const reader = await newReader({ javaScriptEnabled: false });
  await signIn(page, undefined, '/desk/pages');
  await expect(page.getByText('No pages yet')).toBeVisible();

  // About, where the site itself is: refused beside the field.
  await page.getByRole('link', { name: 'New page' }).first().click();
  await write(page, 'About us', 'Who we are.');
  await page.getByRole('textbox', { name: 'Slug' }).fill('desk');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('The site uses this address itself.').last()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Tags' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Slug' }).fill('');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('link', { name: 'View', exact: true })).toHaveAttribute('href', '/about-us');

  // A page below it.
  await page.goto('/desk/pages/new');
  await write(page, 'The team', 'Ada, Edith and Anna.');
  await page.getByLabel('Page above').selectOption('About us');
  await expect(page.getByText('/about-us/the-team')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('link', { name: 'View', exact: true })).toBeVisible();
  await page.goto('/desk/pages');
  await expect(page.getByRole('row').filter({ hasText: 'Level 2' })).toContainText('The team');
  await expectAccessible(page);

  // The menus: found by name, put under one another by the keyboard.
  await page.goto('/desk/menus');
  await page.getByRole('button', { name: 'Latest posts' }).click();
  await page.getByLabel('Find by name').fill('team');
  await page.getByRole('button', { name: 'Add The team' }).click();
  await page.getByLabel('Find by name').fill('about');
  await page.getByRole('button', { name: 'Add About us' }).click();
  const up = page.getByRole('button', { name: 'Move About us up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“About us” is now 2 of 3.')).toBeAttached();
  await expect(up).toBeFocused();
  await page.getByRole('button', { name: 'Move The team under the one above' }).press('Enter');
  await expect(page.getByText('“The team” is now 3 of 3, under “About us”.')).toBeAttached();
  await page.getByRole('button', { name: 'Web address' }).click();
  await page.getByRole('textbox', { name: 'Address of' }).fill('javascript:alert(1)');
  await page.getByRole('textbox', { name: 'Label of the new address' }).fill('Elsewhere');
  await page.getByRole('button', { name: 'Save menu' }).click();
  await expect(page.getByText('Write a path like /page/1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Address of Elsewhere' }).fill('/page/1');
  await page.getByRole('button', { name: 'Save menu' }).click();
  await expect(page.getByText('Saved. Every page shows it.')).toBeVisible();

  // The front.
  const choose = async (name: string) => {
    await page.goto('/desk/settings');
    // A choice that is made before the page's script has come is none.
    await expect(async () => {
      await page.getByLabel('Home page', { exact: true }).selectOption(name);
      await expect(page.getByText('One change is not saved.')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  };
  await choose('About us');

  // A reader finds all of it without scripts.
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1, name: 'About us' })).toBeVisible();
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', /:\d+\/?$/);
  const menu = reader.getByRole('navigation', { name: 'Sections' });
  await expect(menu.getByRole('link', { name: 'About us' })).toHaveAttribute('aria-current', 'page');
  await expect(menu.getByRole('link', { name: 'Latest posts' })).not.toHaveAttribute('aria-current');
  // Without scripts axe waits for ever.
  await page.goto('/');
  await page.locator('summary', { hasText: 'More under About us' }).click();
  await expectAccessible(page);
  await reader.goto('/about-us');
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', /:\d+\/?$/);
  await menu.locator('summary', { hasText: 'More under About us' }).click();
  await menu.getByRole('link', { name: 'The team' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: 'The team' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'About us' }).last()).toHaveAttribute('href', '/about-us');
  await expect(reader.getByText('Responses', { exact: false })).toHaveCount(0);
  await menu.getByRole('link', { name: 'Latest posts' }).click();
  await expect(reader).toHaveURL(/\/page\/1$/);
  await expect(menu.getByRole('link', { name: 'Latest posts' })).toHaveAttribute('aria-current', 'page');
  await reader.getByRole('link', { name: 'Older' }).click();
  await expect(reader).toHaveURL(/\/page\/2$/);
  await reader.getByRole('link', { name: 'Newer' }).click();
  await expect(reader).toHaveURL(/\/page\/1$/);

  // Renamed, it takes along what is below it, and the menu; in the trash, the posts are back at the front.
  await page.goto('/desk/pages');
  await page.getByRole('link', { name: 'About us', exact: true }).click();
  await page.getByRole('textbox', { name: 'Slug' }).fill('who');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByRole('link', { name: 'View', exact: true })).toHaveAttribute('href', '/who');
  await reader.goto('/about-us/the-team');
  await expect(reader).toHaveURL(/\/who\/the-team$/);
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('is in the trash.')).toBeVisible();
  await reader.goto('/');
  await expect(reader.getByRole('link', { name: 'The team' })).toBeVisible();
  await expect(reader.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await reader.goto('/page/1');
  await expect(reader).toHaveURL(/:\d+\/$/);

  // As it was before.
  await choose('The latest posts');
  await page.goto('/desk/menus');
  const remove = page.getByRole('button', { name: /^Remove / });
  for (let left = await remove.count(); left > 0; left--) await remove.first().click();
  await page.getByRole('button', { name: 'Save menu' }).click();
  await expect(page.getByText('Saved. Every page shows it.')).toBeVisible();
  await page.goto('/desk/pages');
  await page.getByRole('button', { name: 'Move The team to the trash' }).click();
  await expect(page.getByText('is in the trash.')).toBeVisible();
});
