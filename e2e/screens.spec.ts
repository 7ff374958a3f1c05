import type { APIRequestContext, Page } from '@playwright/test';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const open = '/desk/posts?q=Fair+Bench';
const closed = '/desk/posts?q=Viewing+Platform';

test('every screen that readers meet fits its window and is accessible, by day and by night', async ({
  page,
  newReader,
}) => {
  test.setTimeout(600_000);
  await signIn(page);
  const article = await permalinkOf(page, open);
  const closedArticle = await permalinkOf(page, closed);
  const id = await idOf(page, open);
  const wrong = await wrongWith(page, [article, closedArticle]);

  const reader = await newReader();
  await reader.goto(article);
  const [tag = '', author = '', category = ''] = await Promise.all(
    ['tag', 'author', 'category tag'].map((rel) => hrefOf(reader, `a[rel="${rel}"]`)),
  );
  const reply = await hrefOf(reader, '.response a[href^="/respond/to/"]');
  const report = await hrefOf(reader, '.response a[href^="/respond/report/"]');
  const handedBack = await refusedResponse(reader.request, article, id);
  const lists = ['/', '/page/2', category, tag, author];
  const articles = [article, closedArticle, `/print${article}`, reply, report, handedBack];
  wrong.push(...(await wrongWith(reader, [...lists, ...articles, '/nothing/is/here', '/sign-in'])));
  await chooseTheme(page, 'Quiet');
  wrong.push(...(await wrongWith(reader, ['/', article])));
  await chooseTheme(page, 'Newspaper');
  expect(wrong.join('\n')).toBe('');
});

test('every screen of the desk fits its window and is accessible, by day and by night', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page);
  const [id, closedId] = [await idOf(page, open), await idOf(page, closed)];
  await page.goto('/desk/responses');
  const commenter = await hrefOf(page, 'a[href^="/desk/responses/commenter?"]');
  await page.goto('/desk/categories');
  const category = await hrefOf(page, 'main a[href^="/desk/categories/"]');
  await page.goto('/desk/tags');
  const tag = await hrefOf(page, 'main a[href^="/desk/tags/"]');
  const statuses = ['draft', 'pending', 'scheduled', 'published', 'trashed'];
  const wrong = await wrongWith(page, [
    '/desk',
    '/desk/posts',
    ...statuses.map((status) => `/desk/posts?status=${status}`),
    '/desk/posts?q=no+such+title',
    '/desk/posts?sort=title&responses=closed',
    '/desk/categories',
    category,
    '/desk/tags',
    tag,
    '/desk/posts/new',
    `/desk/posts/${id}`,
    `/desk/posts/${id}/preview`,
    `/desk/posts/${id}/revisions`,
    '/desk/responses',
    ...['reported', 'approved', 'spam', 'trashed', 'all'].map((status) => `/desk/responses?status=${status}`),
    `/desk/responses?post=${id}`,
    commenter,
    `/desk/responses/closing?post=${id}`,
    `/desk/responses/closing?post=${closedId}`,
    '/desk/responses/acts',
    '/desk/media',
    '/desk/log',
    '/desk/log?kind=responses&article=ferry',
    '/desk/people',
    '/desk/settings',
    '/desk/nothing-here',
    '/account',
    '/sign-out',
  ]);
  expect(wrong.join('\n')).toBe('');
});

/**
 * What is wrong with each address, on a wide screen by day and on a narrow one by night: layout follows the width
 * and colours follow the hour, so the two looks see both.
 */
async function wrongWith(page: Page, addresses: string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    await test
      .step(address, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectToFit(page);
        await expectAccessible(page);

        await page.setViewportSize({ width: 390, height: 844 });
        await page.emulateMedia({ colorScheme: 'dark' });
        await unfold(page);
        await expectToFit(page);
        await expectAccessible(page, ofLooks);
      })
      .catch((error: Error) => wrong.push(error.message));
  }
  return wrong;
}

/** What another width, another hour or an unfolded part can break; the rest of the page is the same. */
const ofLooks = ['color-contrast', 'target-size', 'link-in-text-block', 'label', 'link-name', 'button-name'];

/** What a press would show is looked at too. */
async function unfold(page: Page) {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

async function chooseTheme(page: Page, name: string) {
  await page.goto('/desk/settings');
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
}

/** The page does not scroll sideways. */
async function expectToFit(page: Page) {
  const tooWide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(tooWide, page.url()).toEqual([]);
}

/** The id of the first post of a list in the desk. */
async function idOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  return (await hrefOf(page, 'tbody a')).split('/').at(-1) ?? '';
}

async function permalinkOf(page: Page, list: string): Promise<string> {
  await page.goto(`/desk/posts/${await idOf(page, list)}`);
  return (await page.getByRole('link', { name: 'View', exact: true }).getAttribute('href')) ?? '';
}

async function hrefOf(page: Page, links: string): Promise<string> {
  return (await page.locator(links).first().getAttribute('href')) ?? '';
}

/** The address of the page that hands a refused response back. */
async function refusedResponse(request: APIRequestContext, article: string, postId: string) {
  const answer = await post(request, article, 'respondAction', { postId, parentId: '', body: '' });
  return answer.headers().location ?? '';
}
