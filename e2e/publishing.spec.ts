import type { Page } from '@playwright/test';
import { admin } from './cast';
import { addPerson } from './people';
import { printedPage, words } from './printed-page';
import { approveWaiting, closeResponses, letResponsesComeEvery } from './responses';
import { expect, expectAccessible, signIn, test } from './test';

const printed = printedPage();
const video = 'https://youtu.be/aqz-KE-bpKQ?si=share';

test('an editor publishes the printed page, readers respond, and the thread is closed', async ({
  page,
  newReader,
}) => {
  await signIn(page, admin);
  await letResponsesComeEvery(page, 0);
  await addAuthor(page, printed.author);

  await page.goto('/desk/posts/new');
  await typeArticle(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Published.' })).toBeVisible();
  const permalink =
    (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';

  const reader = await newReader({ javaScriptEnabled: false });
  await reader.goto(permalink);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(printed.headline);
  await expect(reader.getByRole('heading', { name: 'No responses yet' })).toBeVisible();

  let parent: string | null = null;
  for (const { text, reply } of [...printed.responses, { text: 'The fourth has it.', reply: false }]) {
    await respondWithoutScripts(reader, permalink, { text, to: reply ? parent : null });
    parent = text;
    await approveWaiting(page, text);
  }

  await closeResponses(page, permalink, 'The boat has left.');

  await reader.goto(permalink);
  const shown = words(await reader.locator('main').innerText());
  const inOrder = [
    printed.headline,
    `by ${printed.author}`,
    printed.credit,
    ...printed.body,
    printed.mediaLabel,
    printed.caption,
    `Posted in ${printed.categories.join(' ')}`,
    '4 Responses',
    'Print',
    ...printed.responses.map(({ text }) => text),
    'Comments are closed.',
  ];
  expectInOrder(shown, inOrder);
  expectInOrder(shown, printed.lines);
  await expect(reader.locator('article.response')).toHaveCount(4);
  await expect(reader.getByText('The boat has left.')).toBeVisible();
  await expect(reader.locator('form')).toHaveCount(0);

  await reader.getByRole('link', { name: 'Print' }).click();
  const paper = await reader.locator('main').innerText();
  expect(paper).toContain(printed.caption);
  expect(paper).toContain('https://www.youtube.com/watch?v=aqz-KE-bpKQ');
});

async function addAuthor(page: Page, name: string) {
  const [email, password] = ['author@example.org', 'a long enough password'];
  await addPerson(page, { name, email, password, role: 'author' });
}

async function typeArticle(page: Page) {
  await page.getByLabel('Title', { exact: true }).first().fill(printed.headline);
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.click();
  for (const [index, paragraph] of printed.body.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
  const byline = page.getByRole('region', { name: 'Byline' });
  await byline.getByLabel('Add another author').selectOption({ label: printed.author });
  await byline.getByRole('button', { name: `Remove ${admin.name} from the byline` }).click();
  await page.getByRole('region', { name: 'Source credit' }).getByLabel('Name').fill(printed.credit);
  for (const category of printed.categories) {
    await page.getByRole('button', { name: 'Add category' }).click();
    await page.getByLabel('Name of the new category').fill(category);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: category, exact: true })).toBeChecked();
  }
  await page.getByRole('button', { name: 'Add related video' }).click();
  const media = page.getByRole('region', { name: 'Related media' });
  await media.getByLabel('Address').fill(video);
  await media.getByLabel('Label').fill(printed.mediaLabel);
  await media.getByLabel('Caption').fill(printed.caption);
}

async function respondWithoutScripts(
  reader: Page,
  permalink: string,
  { text, to }: { text: string; to: string | null },
) {
  await reader.goto(permalink);
  if (to) {
    await reader
      .locator('article.response', { hasText: to.slice(0, 60) })
      .getByRole('link', { name: 'Reply' })
      .click();
  }
  await reader.getByLabel('Your response').fill(text);
  await reader.getByLabel('Name').fill('A Reader');
  await reader.getByLabel('E-mail (not shown)').fill('reader@example.org');
  await reader.getByRole('button', { name: /^Send/ }).click();
}

/** Each of `parts` stands in `shown`, one after the other. */
function expectInOrder(shown: string, parts: string[]) {
  let from = 0;
  for (const part of parts.map(words).filter(Boolean)) {
    const at = shown.indexOf(part, from);
    expect(at, `“${part}” after ${from} in: ${shown.slice(from, from + 400)}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}
