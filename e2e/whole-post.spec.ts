import type { Page } from '@playwright/test';
import { body, expectSaved, part, publish, save, startPost, title } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

/** Makes names of this run its own: the site under test may have seen an earlier one. */
const run = Date.now().toString(36);

const videos = {
  'm.youtube.com/watch?v=aqz-KE-bpKQ&t=10s': 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  'https://youtube.com/shorts/eRsGyueVLvQ?feature=share': 'https://www.youtube.com/watch?v=eRsGyueVLvQ',
  'https://player.vimeo.com/video/1084537?h=b3e1f0a2c4': 'https://vimeo.com/1084537/b3e1f0a2c4',
  'https://example.org/weir.mp4#t=3': 'https://example.org/weir.mp4',
};

test('a post with all its parts is read as it was written, changed, and moved to another address', async ({
  page,
  newReader,
}) => {
  test.slow();
  await signIn(page);
  await startPost(page, `The Weir at Dusk ${run}`);
  await page.getByRole('textbox', { name: 'Dek' }).fill('What the water does when nobody looks.');
  await formatBody(page);
  await fillSide(page);
  for (const typed of Object.keys(videos)) await addVideo(page, typed);
  await save(page);
  await page.reload();
  await expect(body(page).getByRole('listitem')).toHaveText(['Cold', 'Brown']);
  await expectAccessible(page);

  const permalink = await publish(page);
  expect(permalink).toMatch(new RegExp(`/the-weir-at-dusk-${run}$`));
  const reader = await newReader();
  await reader.goto(permalink);
  await expectArticle(reader);
  await reader
    .locator('.posted-in')
    .getByRole('link', { name: `Weirs ${run}` })
    .click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Weirs ${run}`);
  await expect(reader.getByRole('link', { name: `The Weir at Dusk ${run}` })).toBeVisible();

  await title(page).fill(`The Weir at Dawn ${run}`);
  await part(page, 'Permalink').getByLabel('Slug').fill(`dawn-${run}`);
  await page.getByRole('button', { name: 'Update' }).click();
  await expectSaved(page);
  await reader.goto(permalink);
  await expect(reader).toHaveURL(new RegExp(`/dawn-${run}$`));
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`The Weir at Dawn ${run}`);

  await page.getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByRole('button', { name: 'Save draft' })).toBeVisible();
  for (const gone of [permalink, reader.url()]) expect((await reader.request.get(gone)).status()).toBe(404);
  expect(await publish(page)).toMatch(new RegExp(`/dawn-${run}$`));
});

async function formatBody(page: Page) {
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const keys = page.keyboard;
  await body(page).click();
  await tool('Heading 2');
  await keys.type('Below the sluice');
  await keys.press('Enter');
  await keys.type('Water is ');
  await tool('Bold');
  await keys.type('patient');
  await tool('Bold');
  await keys.type(' here, says the book.');
  await keys.press('Enter');
  await tool('Bullet list');
  await keys.type('Cold');
  await keys.press('Enter');
  await keys.type('Brown');
  await keys.press('Enter');
  await keys.press('Enter');
  await tool('Quote');
  await keys.type('Let it run.');
  await keys.press('Enter');
  await keys.press('Enter');
  await tool('Image');
  await dialog.getByLabel('Address').fill('/icon.svg');
  await dialog.getByLabel('Alternative text').fill('A sign at the weir');
  await dialog.getByRole('button', { name: 'Add image' }).click();
  await expect(body(page)).toBeFocused();
  await keys.type('After the picture.');
  await tool('Undo');
  await expect(body(page)).not.toContainText('After the picture.');
  await tool('Redo');
  await expect(body(page)).toContainText('After the picture.');
  await body(page)
    .getByText('Brown')
    .dblclick({ position: { x: 10, y: 10 } });
  await tool('Link');
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Add link' }).click();
  await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/Type an address like/);
  await dialog.getByLabel('Address').fill('https://example.org/brown');
  await dialog.getByRole('button', { name: 'Add link' }).click();
  await expect(body(page).getByRole('link', { name: 'Brown' })).toBeVisible();
}

async function fillSide(page: Page) {
  await part(page, 'Byline').getByRole('combobox').selectOption({ label: 'Maren Tolliver' });
  await part(page, 'Source credit').getByLabel('Name').fill('The Weir Post');
  await part(page, 'Source credit').getByLabel('Address').fill('example.org/weir');
  await page.getByRole('button', { name: 'Add category' }).click();
  await page.getByLabel('Name of the new category').fill(`Weirs ${run}`);
  await page.getByLabel('Under', { exact: true }).selectOption({ label: 'Water' });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: `Weirs ${run}` })).toBeChecked();
  await part(page, 'Tags').getByLabel('Add tags').fill('sluices, dusk, Sluices,');
  await expect(page.getByRole('list', { name: 'Chosen tags' }).getByRole('listitem')).toHaveCount(2);
  await part(page, 'Featured image').getByLabel('Address').fill('/icon.svg');
  await part(page, 'Featured image').getByLabel('Alternative text').fill('The sign, larger');
}

async function addVideo(page: Page, address: string) {
  await page.getByRole('button', { name: /^Add (related video|another)$/ }).click();
  await part(page, 'Related media').getByLabel('Address').last().fill(address);
}

async function expectArticle(reader: Page) {
  const text = reader.locator('.prose');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`The Weir at Dusk ${run}`);
  await expect(reader.getByText(/^by .* \| \(The Weir Post\)$/)).toHaveText(
    /Administrator and Maren Tolliver/,
  );
  await expect(reader.getByRole('link', { name: 'The Weir Post' })).toHaveAttribute(
    'href',
    'https://example.org/weir',
  );
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('Below the sluice');
  await expect(text.locator('strong')).toHaveText('patient');
  await expect(text.getByRole('link', { name: 'Brown' })).toHaveAttribute(
    'href',
    'https://example.org/brown',
  );
  await expect(text.getByRole('listitem')).toHaveText(['Cold', 'Brown']);
  await expect(text.locator('blockquote')).toHaveText('Let it run.');
  await expect(text.getByRole('img', { name: 'A sign at the weir' })).toBeVisible();
  await expect(text).toContainText('After the picture.');
  await expect(reader.getByRole('img', { name: 'The sign, larger' })).toBeVisible();
  for (const [at, address] of Object.values(videos).entries())
    await expect(reader.locator('.related-media a').nth(at)).toHaveAttribute('href', address);
  await expect(reader.getByRole('list', { name: 'Tags' }).getByRole('link')).toHaveText(['sluices', 'dusk']);
  await expectAccessible(reader);
}
