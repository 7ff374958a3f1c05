import { expect, type Page } from '@playwright/test';

// The parts of the desk's post form that more than one job uses.

export const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true }).first();
export const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true });
export const part = (page: Page, name: string) => page.getByRole('region', { name });

/** The desk's summary of what a save refused. */
export const refusal = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('listitem') });

/** A new post, with its headline. */
export async function startPost(page: Page, headline: string) {
  await page.goto('/desk/posts/new');
  await expect(body(page)).toBeVisible();
  await title(page).fill(headline);
}

export async function save(page: Page) {
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expectSaved(page);
}

export async function expectSaved(page: Page) {
  await expect(page.getByText(/^Saved at \d/)).toBeVisible();
}

/** Publishes the post of the form, and gives its permalink. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const link = page.getByRole('link', { name: 'Read it on the site' });
  return (await link.getAttribute('href')) ?? '';
}
