import { admin } from './cast';
import { addPerson } from './people';
import { expect, expectAccessible, signIn, signInAnew, test } from './test';

test('signing in works without scripts: what was wrong is said, the e-mail is kept, the way is remembered', async ({
  newReader,
}) => {
  const page = await newReader({ javaScriptEnabled: false });
  await page.goto('/desk/people');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fpeople$/);

  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/do not belong to an account here/);
  await expect(page.getByLabel('E-mail')).toHaveValue(admin.email);
  await expect(page.getByLabel('Password')).toHaveValue('');

  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk\/people$/);
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
});

test('signing in goes to no other site', async ({ page }) => {
  await page.goto('/sign-in?next=//evil.example/desk');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not belong to an account here')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk$/);
});

test('somebody who changes their password, or is suspended, is shut out everywhere else at once', async ({
  page,
  newReader,
}) => {
  const nora = { email: 'nora@example.org', password: 'a first password' };
  await signIn(page, admin, '/desk/people');
  await addPerson(page, { ...nora, name: 'Nora New', role: 'author' });

  const noras = await newReader();
  const elsewhere = await newReader();
  await signInAnew(elsewhere, nora);
  await signInAnew(noras, nora, '/account');
  await expectAccessible(noras);
  await noras.getByLabel('Current password').fill(nora.password);
  await noras.getByLabel('New password', { exact: true }).fill('a second password');
  await noras.getByLabel('New password again').fill('a second password');
  await noras.getByRole('button', { name: 'Change password' }).click();
  await expect(noras.getByText('Your password is changed')).toBeVisible();
  await elsewhere.goto('/desk');
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Fdesk$/);

  await page.goto('/desk/people');
  await page.locator('summary', { hasText: 'Nora New' }).click();
  await page.getByRole('button', { name: 'Suspend: Nora New' }).click();
  await expect(page.getByText('Suspended, and signed out everywhere.')).toBeVisible();
  await expectAccessible(page);
  await noras.goto('/desk');
  await expect(noras).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
});

test('the last administrator stays one', async ({ page }) => {
  await signIn(page, admin, '/desk/people');
  await page.locator('summary', { hasText: '(you)' }).click();
  const own = page.getByRole('listitem').filter({ hasText: '(you)' });
  await own.getByLabel('Role', { exact: true }).selectOption('editor');
  await own.getByRole('button', { name: 'Change role' }).click();
  await expect(own.getByText('This is the last administrator')).toBeVisible();
  await expect(own.getByLabel('Role', { exact: true })).toHaveValue('administrator');
});

test('a session in another browser is ended from the account page', async ({ page, newReader }) => {
  const other = await newReader();
  await signInAnew(other, admin, '/account');
  await signInAnew(page, admin, '/account');
  const ends = page.getByRole('button', { name: /^Sign out Chrome/ });
  while ((await ends.count()) > 0) {
    await ends.first().click();
    await expect(page.getByText('Signed out there.')).toBeVisible();
    await page.goto('/account');
  }
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in\?next=%2Faccount$/);

  await page.goto('/sign-out');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
});
