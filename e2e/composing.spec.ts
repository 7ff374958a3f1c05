import sharp from 'sharp';
import { body, publish, startPost, title } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

const photo = (background: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();

test('an article is made of a table, footnotes, a gallery and HTML, and read on a phone', async ({
  page,
  newReader,
}) => {
  const [boat, harbour] = await Promise.all(['#24557a', '#7a4524'].map(photo));
  if (!boat || !harbour) throw new Error('There is nothing to send.');
  await signIn(page);
  await startPost(page, 'Tides and Boats');
  await body(page).click();
  const { keyboard } = page;

  await keyboard.type('The tide is late.');
  await keyboard.press('Control+Alt+f');
  await keyboard.type('By the almanac.');
  await keyboard.press('Enter');
  await keyboard.type(' Nobody minds.');
  // What is typed tells the editor where the browser has put the caret.
  await keyboard.press('Home');
  await keyboard.type('Well. ');
  await keyboard.press('Control+Alt+f');
  await keyboard.type('مرحبا');
  await keyboard.press('Enter');
  await expect(body(page).locator('sup')).toHaveText(['1', '2']);
  await expect(body(page).getByRole('listitem')).toHaveText(['مرحبا', 'By the almanac.']);

  await keyboard.press('End');
  await keyboard.type(' Yet.');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  for (const words of ['Harbour', 'High', 'Low', 'Ostend', '4.6', '0.4', 'Dover', '6.8', '0.8']) {
    await keyboard.type(words);
    if (words !== '0.8') await keyboard.press('Tab');
  }
  const bar = page.getByRole('toolbar', { name: 'Table' });
  await bar.getByRole('button', { name: 'Column after' }).click();
  await keyboard.press('Tab');
  await bar.getByRole('button', { name: 'Delete column' }).click();
  await bar.getByRole('button', { name: 'Row below' }).click();
  await bar.getByRole('button', { name: 'Delete row' }).click();
  await expect(body(page).getByRole('columnheader')).toHaveText(['Harbour', 'High', 'Low']);
  await expect(body(page).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);

  await body(page).locator('> p').nth(1).click();
  await page.getByRole('button', { name: 'Gallery' }).click();
  const gallery = page.getByRole('dialog', { name: 'Gallery' });
  await gallery.locator('input[type=file]').setInputFiles([
    { name: 'boat.jpg', mimeType: 'image/jpeg', buffer: boat },
    { name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: harbour },
  ]);
  const pictures = gallery.getByRole('list', { name: 'Pictures of the gallery' }).getByRole('listitem');
  await expect(pictures).toHaveCount(2);
  await gallery.getByLabel('Alternative text of picture 1').fill('A boat');
  await gallery.getByLabel('Alternative text of picture 2').fill('A harbour');
  await gallery.getByRole('button', { name: 'Move picture 2 up' }).click();
  await expectAccessible(page);
  await gallery.getByRole('button', { name: 'Add gallery' }).click();
  await expect(body(page).locator('.gallery img')).toHaveCount(2);

  await page.getByRole('button', { name: 'HTML block' }).click();
  const html = page.getByRole('textbox', { name: 'HTML of this block' });
  await html.fill(
    '<details open><summary>Sources</summary><p>Kept <b>as it is</b></p></details><img src=x onerror=alert(1)>',
  );
  await html.press('Control+Enter');
  await expect(body(page).getByText('Kept as it is')).toBeVisible();
  await body(page).press('Enter');
  await html.press('Escape');
  await expectAccessible(page);

  const permalink = await publish(page);
  await page.reload();
  await expect(title(page)).toHaveValue('Tides and Boats');
  await expect(body(page).locator('.gallery img')).toHaveCount(2);
  await expect(body(page).getByText('HTML block')).toBeVisible();
  await expect(body(page).locator('sup')).toHaveText(['1', '2']);

  const reader = await newReader({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await reader.goto(permalink);
  await expect(reader.getByRole('columnheader', { name: 'Harbour' })).toBeVisible();
  await reader.getByRole('link', { name: '1', exact: true }).click();
  await expect(reader).toHaveURL(/#text-fn-[0-9a-f]{8}$/);
  await expect(reader.locator(':target')).toContainText('مرحبا');
  await reader.getByRole('link', { name: 'Jump to footnote reference 1' }).click();
  await expect(reader.locator(':target')).toHaveText('1');
  const [first, second] = await Promise.all(
    ['A harbour', 'A boat'].map((name) => reader.getByRole('img', { name }).boundingBox()),
  );
  expect(first?.y).toBe(second?.y);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
  await expect(reader.getByText('Kept as it is')).toBeVisible();
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
