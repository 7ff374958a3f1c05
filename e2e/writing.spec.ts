import type { Locator } from '@playwright/test';
import { body, expectSaved, save, startPost, title } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

test('a text typed while the session ended is saved after signing in again', async ({ page, context }) => {
  await signIn(page);
  await startPost(page, 'The Session Ends');
  await body(page).click();
  await page.keyboard.type('Half a sentence');
  await context.clearCookies();

  await page.getByRole('button', { name: 'Save draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);

  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('link', { name: 'Sign in, in a new tab' }).click(),
  ]);
  await signIn(tab);
  await tab.close();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(title(page)).toHaveValue('The Session Ends');
  await expect(body(page)).toContainText('Half a sentence');
});

test('a text that was left by Back is there as it was typed on coming forward again', async ({ page }) => {
  await signIn(page, undefined, '/desk/posts');
  await page.getByRole('link', { name: 'New post' }).click();
  await expect(body(page)).toBeVisible();
  await title(page).fill('Back and Forth');
  await body(page).click();
  await page.keyboard.type('Typed before the way back.');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Posts' })).toBeVisible();
  await page.goForward();
  await expect(title(page)).toHaveValue('Back and Forth');
  await expect(body(page)).toContainText('Typed before the way back.');
  await body(page).press('End');
  await page.keyboard.type(' And after it.');
  await save(page);
  await page.reload();
  await expect(body(page)).toContainText('Typed before the way back. And after it.');
});

test('a text that was never saved is offered again after the tab was closed', async ({ page, context }) => {
  await signIn(page);
  await page.goto('/desk/posts/new');
  await expect(body(page)).toBeVisible();
  await context.setOffline(true);
  await title(page).fill('Closed by Mistake');
  await body(page).click();
  await page.keyboard.type('Words worth keeping.');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('worth keeping');
  await page.close();
  await context.setOffline(false);

  const later = await context.newPage();
  await later.goto('/desk/posts/new');
  await later.getByRole('link', { name: 'Closed by Mistake' }).click();
  await later.getByRole('button', { name: /^Restore the text from/ }).click();
  await expect(title(later)).toHaveValue('Closed by Mistake');
  await expect(body(later)).toContainText('Words worth keeping.');
  await expectAccessible(later);
  await save(later);
  expect(await later.evaluate(() => JSON.stringify(localStorage))).not.toContain('worth keeping');
});

test('what a post refuses stands beside its field, and the summary leads there', async ({ page }) => {
  await signIn(page);
  await startPost(page, '<script>alert(1)</script> مرحبا 👩‍🚀');
  await page.getByRole('region', { name: 'Source credit' }).getByLabel('Address').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Add related video' }).click();
  await page
    .getByRole('region', { name: 'Related media' })
    .getByLabel('Address')
    .fill('https://example.org/page');
  await page.getByRole('button', { name: 'Save draft' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'needs another look' });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Related media 1, Address' }).click();
  const address = page.getByRole('region', { name: 'Related media' }).getByLabel('Address');
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/Give the address of something that can be shown/);

  await address.fill('youtu.be/aqz-KE-bpKQ');
  await page.getByRole('region', { name: 'Source credit' }).getByLabel('Address').fill('');
  await save(page);
  await expect(title(page)).toHaveValue('<script>alert(1)</script> مرحبا 👩‍🚀');
});

test('a body that the visual editor would change stays open as source, and a script in it is not kept', async ({
  page,
}) => {
  await signIn(page);
  await startPost(page, 'An Odd List');
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  const source = page.getByRole('textbox', { name: 'Body, HTML source' });
  await source.fill('<ul>Words that stand in no item<li>One</li></ul><script>alert(1)</script>');
  await page.getByRole('button', { name: 'Visual' }).click();
  await expect(page.getByRole('dialog')).toContainText('It would change a list');
  await page.getByRole('button', { name: 'Stay in the source' }).click();
  await save(page);
  await page.reload();
  await expect(page.getByText('the visual editor would change a list')).toBeVisible();
  await expect(source).toHaveValue('<ul>Words that stand in no item<li>One</li></ul>');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  const changes = page.getByRole('dialog', { name: 'The visual editor would change this text' });
  await expect(changes.getByRole('insertion').first()).toContainText('<li>');
  await expectAccessible(page);
  await changes.getByRole('button', { name: 'Open visually all the same' }).click();
  await expect(body(page).getByRole('listitem')).toHaveText(['Words that stand in no item', 'One']);
});

test('a body of a megabyte is saved, and one of six is refused with the text kept', async ({ page }) => {
  await signIn(page);
  await startPost(page, 'A Megabyte');
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  const source = page.getByRole('textbox', { name: 'Body, HTML source' });
  const paragraph = `<p>${'The tide came in and the tide went out. '.repeat(25).trim()}</p>\n`;
  await paste(source, paragraph.repeat(970));
  await save(page);
  await page.getByRole('button', { name: 'Visual' }).click();
  await expect(body(page)).toContainText('The tide came in');

  await page.getByRole('button', { name: 'Source', exact: true }).click();
  await paste(source, paragraph.repeat(6000));
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved.' })).toContainText('Split it');
  expect((await source.inputValue()).length).toBeGreaterThan(5_000_000);
});

test('a post is previewed, unpublished, trashed and restored', async ({ page, context }) => {
  await signIn(page);
  await startPost(page, 'There and Back');
  await body(page).click();
  await page.keyboard.type('A short way.');
  const [preview] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Preview' }).click(),
  ]);
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('There and Back');
  await expectAccessible(preview);
  await preview.close();

  await page.getByRole('button', { name: 'Publish' }).click();
  const link = page.getByRole('link', { name: 'Read it on the site' });
  const permalink = (await link.getAttribute('href')) ?? '';
  expect((await page.request.get(permalink)).status()).toBe(200);
  await page.getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByRole('button', { name: 'Save draft' })).toBeVisible();
  expect((await page.request.get(permalink)).status()).toBe(404);

  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'in the trash' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'There and Back' })).toBeVisible();
});

/** All at once, as from the clipboard: typed in by keys it would take a minute. */
async function paste(field: Locator, text: string) {
  await field.evaluate((box: HTMLTextAreaElement, text) => {
    box.value = '';
    box.setRangeText(text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
