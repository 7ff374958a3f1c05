import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { admin } from './cast';

export { expect };

type Fixtures = {
  /** A new browser: `newReader({ javaScriptEnabled: false })` is one without scripts. Watched like `page`. */
  newReader: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<Page>;
  /** Hosts that a page may ask from here on. */
  expectedHosts: Set<string>;
};

/** Every page of a test fails it on a console error, an uncaught error or a request to another host. */
export const test = base.extend<Fixtures>({
  expectedHosts: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? 'http://localhost').host]));
  },
  context: async ({ context, expectedHosts }, use) => {
    const complaints = watch(context, expectedHosts);
    await context.addInitScript(asIfRead);
    await use(context);
    expect(complaints).toEqual([]);
  },
  newReader: async ({ browser, baseURL, expectedHosts }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, locale: 'en-GB', ...options });
      await context.addInitScript(asIfRead);
      opened.push({ context, complaints: watch(context, expectedHosts) });
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
});

/** These readers type quicker than a person can, which the site holds against them: their clock says otherwise. */
function asIfRead() {
  const now = performance.now.bind(performance);
  performance.now = () => now() + 10_000;
}

function watch(context: BrowserContext, hosts: Set<string>) {
  const complaints: string[] = [];
  context.on('console', (message) => {
    // The browser itself logs every 404 and 4xx answer that a test asks for on purpose.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !hosts.has(url.host)) complaints.push(`asked ${url.host}`);
  });
  return complaints;
}

/** Nothing for axe to find on the page as it stands, by the rules of WCAG 2.2 AA. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, page.url()).toEqual([]);
}

/** Signs in through the form, and ends at `next`. */
export async function signIn(page: Page, who: { email: string; password: string } = admin, next = '/desk') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname);
}
