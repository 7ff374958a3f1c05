import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { baseURL } from './site';
import { expect } from './test';

export type NewPerson = { name: string; email: string; password: string; role: string };

/** Invites somebody by link, as an administrator on `desk`, and answers the link's path. */
export async function inviteByLink(
  desk: Page,
  { email, role }: Pick<NewPerson, 'email' | 'role'>,
): Promise<string> {
  await desk.goto('/desk/people');
  await desk.getByText('Invite somebody').click();
  const form = desk.getByRole('group').filter({ hasText: 'Invite somebody' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Role').selectOption(role);
  await form.getByRole('button', { name: 'Invite' }).click();
  const link = form.getByLabel('The link of the invitation');
  await expect(link).toHaveValue(/\/join\//);
  return new URL(await link.inputValue()).pathname;
}

/** Takes an invitation up on a page of a browser of its own, which is signed in afterwards. */
export async function takeUp(
  page: Page,
  path: string,
  { name, password }: Pick<NewPerson, 'name' | 'password'>,
) {
  await page.goto(path);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password again').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL((url) => url.pathname === '/desk' || url.pathname === '/account');
}

/** Has somebody join, by an invitation of the administrator on `desk`. */
export async function addPerson(desk: Page, person: NewPerson) {
  const path = await inviteByLink(desk, person);
  const browser = desk.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await takeUp(await context.newPage(), path, person);
  await context.close();
}

/** An e-mail address that no test has used on this site. */
export const someAddress = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.org`;
