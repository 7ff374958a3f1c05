import { anAuthor, publish } from './posts';
import { expect, expectAccessible, signIn, test } from './test';

test('an editor changes many posts, keeps a filter, and merges two sections whose addresses lead on', async ({
  page,
  newReader,
}) => {
  test.slow();
  await signIn(page);
  const author = await anAuthor(page);
  const run = Date.now().toString(36);
  const titles = ['One', 'Two', 'Three'].map((name) => `${name} of ${run}`);
  const posts = [];
  for (const title of titles) posts.push(await publish(page.request, { title, authorIds: [author] }));

  // Two sections.
  await page.goto('/desk/categories');
  const add = async (name: string) => {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Add category' }).click();
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  };
  const [old, kept] = [`Aa ${run}`, `Ab ${run}`];
  await add(kept);
  await add(old);
  await expectAccessible(page);

  // By keys: under the one above it, and out again.
  const row = page.getByRole('link', { name: kept, exact: true });
  await row.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Moved.' })).toBeVisible();
  await expect(page.locator('li li').getByRole('link', { name: kept, exact: true })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('li li').getByRole('link', { name: kept, exact: true })).toHaveCount(0);
  await expect(row).toBeFocused();

  // All posts of a list go into the section, and get a tag.
  await page.goto('/desk/posts');
  await page.getByLabel('Words of the title').fill(`of ${run}`);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /^Tick (One|Two|Three) of/ })).toHaveCount(3);
  await page.getByLabel('Tick every post of this page').check();
  await expect(page).toHaveTitle('Posts · Desk');
  await expectAccessible(page);
  await page.getByLabel('Category to add').selectOption(old);
  await page.getByRole('button', { name: 'Add category' }).click();
  await expect(page.getByText('3 posts changed.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: old })).toHaveCount(3);
  await page.getByLabel(`Tick ${titles[0]}`).check();
  await page.getByLabel('Tag to add').fill(`Tag ${run}`);
  await page.getByLabel('Tag to add').press('Enter');
  await expect(page.getByText('1 post changed.')).toBeVisible();

  // The filter is kept, and leads back.
  await page.getByText('Keep this filter…').click();
  await page.getByLabel('Name of the filter').fill('This run');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('link', { name: 'This run' })).toBeVisible();
  await page.goto('/desk/posts');
  await page.getByRole('link', { name: 'This run' }).click();
  await expect(page.getByRole('checkbox', { name: /^Tick (One|Two|Three) of/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove the filter This run' }).click();
  await expect(page.getByRole('link', { name: 'This run' })).toHaveCount(0);

  // A reader has the section open, and its address on paper.
  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(posts[0]?.permalink ?? '');
  await reader.getByRole('link', { name: old }).last().click();
  await expect(reader.getByRole('heading', { level: 1, name: old })).toBeVisible();
  const address = new URL(reader.url()).pathname;

  // Renamed, and then merged into the other. The page before stays in the document, hidden from roles.
  await page.goto('/desk/categories');
  await page.getByRole('link', { name: old, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: old })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Ac ${run}`);
  await page.getByRole('textbox', { name: 'Slug' }).fill('');
  await page.getByRole('textbox', { name: 'Text of its page' }).fill('What this section is about.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole('heading', { level: 1, name: `Ac ${run}` })).toBeVisible();
  await expect(reader.getByText('What this section is about.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Merge into' }).selectOption(kept);
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged. 3 posts were filed here')).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole('heading', { level: 1, name: kept })).toBeVisible();
  await expect(reader.getByRole('link', { name: titles[2] })).toBeVisible();
  await reader.goto(posts[0]?.permalink ?? '');
  await expect(reader.getByRole('link', { name: kept }).last()).toBeVisible();

  // The tag, its page and its end.
  await page.goto(`/desk/tags?q=${run}`);
  await expectAccessible(page);
  await page.getByRole('link', { name: `Tag ${run}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Tag ${run}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name' }).fill(`Renamed ${run}`);
  await page.getByRole('textbox', { name: 'Slug' }).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await reader.goto(`/tag/tag-${run}`);
  await expect(reader.getByRole('heading', { level: 1, name: `Renamed ${run}` })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this tag' }).click();
  await expect(page.getByText('The tag is deleted.')).toBeVisible();

  // What was made here goes again.
  await page.goto('/desk/categories');
  await page.getByRole('link', { name: kept, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: kept })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this category' }).click();
  await expect(page.getByText('The category is deleted.')).toBeVisible();
  await page.goto(`/desk/posts?q=of+${run}`);
  await page.getByLabel('Tick every post of this page').check();
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByText('3 posts changed.')).toBeVisible();
});
