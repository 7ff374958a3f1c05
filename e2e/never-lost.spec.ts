import type { Page } from '@playwright/test';
import { addPerson } from './people';
import { body, expectSaved, publish, startPost, title } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

test('nothing is lost between two people, and what there was comes back', async ({ page, newReader }) => {
  await signIn(page);
  await startPost(page, 'Never Lost');
  await body(page).fill('Typed first.');
  await publish(page);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await body(page).press('End');
  await page.keyboard.type(' Not for readers yet.');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText('Changes are waiting')).toHaveCount(0);
  await expectSaved(page);

  await test.step('two people on one post', async () => {
    const other = await newReader();
    await signIn(other, await addEditor(page));
    await other.goto(`/desk/posts/${id}`);
    await expect(body(other)).toBeVisible();
    await page.goto(`/desk/posts/${id}`);
    await expect(page.getByText(/^Nell is editing this post, since \d\d:\d\d/)).toBeVisible();
    await title(page).fill('Never Lost, Mine');
    await expect(page.getByText('Changes are waiting')).toBeVisible();
    await expectSaved(page);

    await title(other).fill('Never Lost, Theirs');
    await other.getByPlaceholder('Dek').fill('A dek that nobody else touched.');
    const news = other.getByRole('alert').filter({ hasText: 'Someone else saved this post' });
    await expect(news).toContainText('It now reads: “Never Lost, Mine”');
    await expect(title(other)).toHaveValue('Never Lost, Theirs');
    await news.getByRole('button', { name: 'Compare and merge' }).click();
    const dialog = other.getByRole('dialog');
    await expect(dialog).toContainText('Both of you changed this.');
    await expectAccessible(other);
    await expect(dialog).toContainText('Yours is taken: nobody else changed this.');
    await dialog.getByRole('radio', { name: 'Theirs' }).check();
    await dialog.getByRole('button', { name: 'Go on with this text' }).click();
    await expectSaved(other);
    await expect(title(other)).toHaveValue('Never Lost, Mine');
    await expect(other.getByPlaceholder('Dek')).toHaveValue('A dek that nobody else touched.');
  });

  await test.step('an earlier text is compared and restored', async () => {
    await page.goto(`/desk/posts/${id}/revisions`);
    const row = (kind: string) => page.getByRole('listitem').filter({ hasText: kind });
    await expect(row('Set aside in a merge')).toBeVisible();
    await expect(row('Updated')).toContainText('Readers see this');
    await page.getByRole('radio', { name: /^Compare Published/ }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.locator('ins').filter({ hasText: 'Not for readers yet.' })).toBeVisible();
    await expectAccessible(page);
    await row('Published')
      .getByRole('button', { name: /^Restore/ })
      .click();
    await expect(page.getByText('Readers see it once you press Update.')).toBeVisible();
    await expect(body(page)).not.toContainText('Not for readers yet.');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect(body(page)).toBeFocused();
    await expect(body(page)).toContainText('Not for readers yet.');
    await expect(page.getByText('Changes are waiting')).toHaveCount(0);
  });
});

/** A second person at the desk. */
async function addEditor(page: Page) {
  const nell = { email: `nell-${Date.now()}@example.org`, password: 'a long enough password' };
  await addPerson(page, { ...nell, name: 'Nell', role: 'editor' });
  return nell;
}
