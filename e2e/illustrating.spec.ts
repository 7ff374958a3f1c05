import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { body, part, publish, startPost } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

const photo = (background: string) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

test('an article is illustrated by paste and by button, and read on a phone', async ({ page, newReader }) => {
  const [pasted, chosen, replacement] = await Promise.all(['#24557a', '#7a4524', '#247a3e'].map(photo));
  if (!pasted || !chosen || !replacement) throw new Error('There is nothing to send.');
  await signIn(page);
  await startPost(page, 'Boats in Pictures');
  await body(page).click();
  await page.keyboard.type('A harbour.');
  await paste(body(page), 'harbour.jpg', pasted);
  await expect(body(page).locator('img')).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Uploads' })).toContainText('In the library.');
  await expectAccessible(page);
  await body(page).locator('img').dblclick();
  const image = page.getByRole('dialog', { name: 'Image' });
  await image.getByLabel('Alternative text').fill('Boats <at> rest');
  await image.getByRole('button', { name: 'Change' }).click();

  await body(page).press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A boat.');
  await page.getByRole('button', { name: 'Image', exact: true }).click();
  await image.getByRole('button', { name: 'Choose or upload a picture' }).click();
  const library = page.getByRole('dialog', { name: 'Choose a picture' });
  await expect(library.getByRole('button', { name: /^harbour.jpg/ })).toBeVisible();
  await send(library, 'drawing.png', Buffer.from('<svg onload="alert(1)"/>'));
  await expect(library.getByRole('status')).toContainText('SVG drawings can carry scripts');
  await expectAccessible(page);
  await send(library, 'boat.jpg', chosen);
  await image.getByLabel('Alternative text').fill('A boat');
  await image.getByRole('button', { name: 'Add image' }).click();
  await expect(body(page).locator('img')).toHaveCount(2);

  await part(page, 'Featured image').getByRole('button', { name: 'Choose or upload' }).click();
  await library.getByRole('button', { name: /^harbour.jpg/ }).click();
  await part(page, 'Featured image').getByLabel('Alternative text').fill('The harbour');
  const permalink = await publish(page);
  await page.reload();
  await expect(body(page).locator('img')).toHaveCount(2);

  const reader = await newReader({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await reader.goto(permalink);
  const pictures = [
    { picture: reader.getByRole('img', { name: 'The harbour' }), file: 'harbour' },
    { picture: reader.getByRole('img', { name: 'Boats <at> rest' }), file: 'harbour' },
    { picture: reader.getByRole('img', { name: 'A boat' }), file: 'boat' },
  ];
  for (const { picture, file } of pictures) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    const { src, box, page } = await seen(picture);
    expect(src).toMatch(new RegExp(`/media/[0-9a-f]{24}/${file}-480\\.webp$`));
    expect(box.width / box.height).toBeCloseTo(4 / 3, 1);
    expect(box.width).toBeLessThanOrEqual(390);
    expect(page).toBe(390);
    expect(await picture.getAttribute('width')).toBe('1200');
  }
  const { src } = await seen(pictures[2]?.picture ?? reader.locator('img'));
  const file = await page.request.get(src);
  expect(file.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });

  await page.goto('/desk/media?q=boat.jpg');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^boat.jpg/ }).click();
  await expect(page.getByRole('link', { name: 'Boats in Pictures' })).toBeVisible();
  await page.getByLabel('Credit').fill('Photograph: Ann');
  await page.getByRole('button', { name: 'Focal point' }).press('ArrowLeft');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByText('48 % from the left')).toBeVisible();
  await expectAccessible(page);
  await reader.goto(permalink);
  await expect(reader.getByRole('figure').filter({ hasText: 'Photograph: Ann' })).toHaveCount(1);
  await expect(reader.getByRole('img', { name: 'A boat' })).toHaveCount(1);

  await send(part(page, 'The file'), 'other-boat.jpg', replacement);
  const asked = page.getByRole('dialog', { name: 'Replace this picture?' });
  await expect(asked).toContainText('Boats in Pictures');
  await asked.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('other-boat.jpg');
  await reader.goto(permalink);
  await expect(reader.locator('img[alt="A boat"]')).toHaveAttribute('src', /\/other-boat-480\.jpg$/);

  await page.getByRole('button', { name: 'Delete' }).click();
  const deleting = page.getByRole('dialog', { name: 'Delete this picture?' });
  await expect(deleting).toContainText('Boats in Pictures');
  await expectAccessible(page);
  await deleting.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Media');
  await reader.goto(permalink);
  await expect(reader.locator('img')).toHaveCount(2);
});

test('the library takes files from its own pages, of who may send them, up to its limit', async ({
  page,
  newReader,
  baseURL: origin = '',
}) => {
  await signIn(page);
  const data = await photo('#24557a');
  const post = async (from: Page, headers: Record<string, string>, data: Buffer) => {
    const answer = await from.request.post('/api/media?name=a.jpg', { headers, data });
    return [answer.status(), (await answer.json()).refusal.message];
  };
  expect((await post(page, {}, data))[0]).toBe(403);
  expect((await post(page, { origin: 'https://evil.example' }, data))[0]).toBe(403);
  expect((await post(await newReader(), { origin }, data))[0]).toBe(401);
  const large = Buffer.alloc(21 * 1024 * 1024);
  expect(await post(page, { origin }, large)).toEqual([
    422,
    'This file is larger than 20 MB. Make it smaller.',
  ]);
});

async function send(where: Locator, name: string, buffer: Buffer) {
  await where.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
}

/** As from a screenshot in the clipboard. */
async function paste(field: Locator, name: string, bytes: Buffer) {
  await field.evaluate(
    (element, { name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], name, { type: 'image/jpeg' }));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
    },
    { name, base64: bytes.toString('base64') },
  );
}

/** What of a picture a reader's browser took and how it stands; `page` is how wide the page is. */
async function seen(
  picture: Locator,
): Promise<{ src: string; box: { width: number; height: number }; page: number }> {
  const box = await picture.boundingBox();
  const [src, width] = await Promise.all([
    picture.evaluate((img: HTMLImageElement) => img.currentSrc),
    widthOf(picture.page()),
  ]);
  if (!box) throw new Error('The picture is not shown.');
  return { src, box, page: width };
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
