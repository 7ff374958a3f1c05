import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { body, part, publish, refusal, save, startPost, title } from './post-form';
import { call } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const run = Date.now().toString(36);
const hostile = `"'&lt;<img src=x onerror=alert(1)><script>alert(2)</script>`;

test('an empty post is not published, and each thing it lacks is said beside its field', async ({ page }) => {
  await signIn(page);
  await startPost(page, '\u200b\u2060\u00ad');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(refusal(page)).toBeFocused();
  await expect(title(page)).toHaveAccessibleDescription('Write a title.');
  await expectAccessible(page);

  await title(page).fill('Nothing More');
  await part(page, 'Byline')
    .getByRole('button', { name: /from the byline$/ })
    .click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(refusal(page).getByRole('link')).toHaveText(['Byline', 'Body']);
  await expect(page.getByRole('combobox', { name: 'Choose an author' })).toHaveAccessibleDescription(
    /at least one author/,
  );
  await expect(body(page)).toHaveAccessibleDescription(/Write something/);
  await expectAccessible(page);

  await title(page).fill('Very long '.repeat(40));
  await body(page).fill('Words to keep.');
  await part(page, 'Byline').getByRole('combobox').selectOption({ label: 'Maren Tolliver' });
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(title(page)).toHaveAccessibleDescription('The title may have at most 300 characters.');
  await expect(title(page)).toHaveValue('Very long '.repeat(40));
  await expect(body(page)).toHaveText('Words to keep.');

  await title(page).fill(`Long Enough ${run}`);
  const reader = await page.request.get(await publish(page));
  expect(await reader.text()).toContain('Words to keep.');
});

test('a taken slug is refused beside its field, with one that is free', async ({ page }) => {
  await signIn(page);
  await startPost(page, 'First Come');
  await body(page).fill('First served.');
  await part(page, 'Permalink').getByLabel('Slug').fill(`first-${run}`);
  const permalink = await publish(page);

  await startPost(page, 'Second Come');
  await body(page).fill('Served too.');
  const slug = part(page, 'Permalink').getByLabel('Slug');
  await slug.fill(`First ${run}`);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(slug).toHaveAccessibleDescription(new RegExp(`Take another slug: first-${run}-2 is free`));
  await slug.fill(`first-${run}-2`);
  expect(await publish(page)).toBe(`${permalink}-2`);
});

test('emoji and text from right to left are read as they were typed', async ({ page, newReader }) => {
  const headline = `مرحبا بالعالم 👩‍🚀 ${run}`;
  await signIn(page);
  await startPost(page, headline);
  await body(page).fill('שלום לכולם 👋🏽, and the rest');
  await expect(title(page)).toHaveCSS('direction', 'rtl');
  await expect(body(page).getByRole('paragraph')).toHaveCSS('direction', 'rtl');
  const permalink = await publish(page);

  const reader = await newReader();
  await reader.goto(permalink);
  const shown = reader.getByRole('heading', { level: 1 });
  await expect(shown).toHaveText(headline);
  await expect(shown).toHaveCSS('direction', 'rtl');
  await expect(reader.locator('.prose')).toHaveText('שלום לכולם 👋🏽, and the rest');
  await expect(reader.locator('.prose')).toHaveCSS('direction', 'rtl');
  await expect(reader).toHaveTitle(/👩‍🚀/);
  await expectAccessible(reader);
});

test('HTML and script in any field are read as text, and nothing of it runs', async ({ page, newReader }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await signIn(page);
  await startPost(page, `${hostile} ${run}`);
  await typeHostile(page);
  await save(page);
  await page.reload();
  await expect(body(page)).toHaveText(`${hostile} Kept.`);
  const permalink = await publish(page);
  await page.goto('/desk/posts');
  await expect(page.getByRole('link', { name: `${hostile} ${run}`, exact: true })).toBeVisible();

  const reader = await newReader();
  reader.on('dialog', (dialog) => asked.push(dialog.message()));
  await reader.goto(permalink);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`${hostile} ${run}`);
  await expect(reader.locator('.dek')).toHaveText(hostile);
  await expect(reader.locator('.byline')).toContainText(`(${hostile})`);
  await expect(reader.locator('.prose')).toHaveText(`${hostile} Kept.`);
  await expect(reader.locator('.article-image')).toHaveAttribute('alt', hostile);
  const media = reader.locator('.related-media');
  await expect(media).toHaveText(new RegExp(`(${escaped(hostile)}.*){4}`, 's'));
  await expectAccessible(reader);
  const lists = await reader.locator('a[rel="category tag"], a[rel="tag"]').all();
  const addresses = await Promise.all(lists.map((list) => list.getAttribute('href')));
  expect(addresses).toHaveLength(2);
  for (const address of ['/', `/print${permalink}`, ...addresses]) {
    await reader.goto(address ?? '');
    await expect(reader.getByText(hostile).first()).toBeVisible();
    await expect(reader.locator('img[src="x"], [onerror]')).toHaveCount(0);
  }
  expect(asked).toEqual([]);
});

test('objects and arrays where text belongs are refused in a sentence', async ({ page }) => {
  await signIn(page);
  const id = randomUUID();
  const odd: unknown[] = [{ a: 1 }, [['x']], 7, true, { toString: 'x', length: 3 }];
  const fields = ['title', 'dek', 'body', 'slug', 'creditName', 'creditUrl', 'imageUrl', 'imageAlt'];
  const forms = [
    ...['version', 'responses', 'authorIds', 'categoryIds', 'tags', 'media', ...fields].flatMap((field) =>
      odd.map((value) => ({ version: 0, title: 'Odd', body: '', [field]: value })),
    ),
    { version: 0, title: 'Odd', body: '', media: [{ url: { a: 1 }, label: [], caption: 3 }] },
    { version: 0, title: 'Odd', body: '', tags: [{ a: 1 }] },
    { version: 9_999_999_999, title: 'Odd', body: '' },
    ...['text', [], 7, null],
  ];
  const taken: unknown[] = [];
  const tell = async (name: string, values: unknown[]) => {
    const answer = await call(page.request, '/desk/posts/new', name, values);
    const said = await answer.text();
    if (answer.status() === 200 && /"ok":false.*"message":"[^"]+[.]"/.test(said)) return;
    taken.push({ name, values, status: answer.status(), said: said.slice(0, 300) });
  };
  for (const form of forms) {
    await tell('savePostAction', [id, form]);
    await tell('autosavePostAction', [id, form]);
    await tell('mergeAction', [id, form]);
    await tell('savePostAction', [id, { version: 1, title: 'Odd', body: '' }, form]);
  }
  for (const value of [...odd, '', 'x', null]) {
    await tell('publishPostAction', [value, { version: 0, title: 'Odd', body: '' }]);
    for (const name of [
      'unpublishPostAction',
      'trashPostAction',
      'restorePostAction',
      'discardChangesAction',
    ])
      await tell(name, [value]);
    for (const name of [
      'schedule',
      'scheduleEnd',
      'scheduleUpdate',
      'submitForReview',
      'sendBack',
      'placeOnFront',
      'makePreviewLink',
    ])
      await tell(`${name}Action`, [id, value]);
    await tell('createCategoryAction', [{ name: value, parentId: { a: 1 } }]);
  }
  await tell('createCategoryAction', []);
  await tell('savePostAction', []);
  expect(taken).toEqual([]);
});

async function typeHostile(page: Page) {
  await page.getByRole('textbox', { name: 'Dek' }).fill(hostile);
  await body(page).click();
  await page.keyboard.insertText(`${hostile} Kept.`);
  await part(page, 'Source credit').getByLabel('Name').fill(hostile);
  await page.getByRole('button', { name: 'Add category' }).click();
  await page.getByLabel('Name of the new category').fill(`${hostile} ${run}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: `${hostile} ${run}` })).toBeChecked();
  await part(page, 'Tags').getByLabel('Add tags').fill(`${hostile},`);
  await part(page, 'Featured image').getByLabel('Address').fill('/icon.svg');
  await part(page, 'Featured image').getByLabel('Alternative text').fill(hostile);
  await page.getByRole('button', { name: 'Add related video' }).click();
  const media = part(page, 'Related media');
  await media.getByLabel('Address').fill('https://youtu.be/aqz-KE-bpKQ');
  for (const label of ['Label', 'Title', 'Caption', 'Credit']) await media.getByLabel(label).fill(hostile);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
