import type { Page } from '@playwright/test';
import { expect } from './test';

/** Sets how many seconds lie between two responses of one person. `page` is signed in as an administrator. */
export async function letResponsesComeEvery(page: Page, seconds: number) {
  await changeSetting(page, 'Between two responses of one person', String(seconds));
}

/** Types `value` into the field of the settings with this label, and saves. `page` is signed in as an administrator. */
export async function changeSetting(page: Page, label: string, value: string) {
  await page.goto('/desk/settings');
  await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

/** Approves the response that says `text` or is by that name, if it waits. The later ones of a reader may be published at once. */
export async function approveWaiting(page: Page, text: string) {
  await page.goto('/desk/responses');
  const row = page.getByRole('listitem').filter({ hasText: text.slice(0, 60) });
  if ((await row.count()) === 0) return;
  await row.getByRole('button', { name: 'Approve' }).click();
  // The row goes at once; these words come with the site's answer.
  await expect(page.getByText('1 approved.')).toBeVisible();
}

/** Closes the responses of an article on its own page, by the tool that its moderators see. */
export async function closeResponses(page: Page, permalink: string, note: string) {
  await page.goto(permalink);
  const tool = page.getByRole('group').filter({ hasText: 'Close responses' });
  await tool.getByText('Close responses').click();
  await tool.getByLabel('Note, optional').fill(note);
  await tool.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('Comments are closed.')).toBeVisible();
}
