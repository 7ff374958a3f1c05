import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, type Cookie, expect, type Page } from '@playwright/test';
import { admin } from './cast';
import { baseURL, site, withSite } from './site';

export { expect };

type Fixtures = {
  /** What the site printed while a test failed is kept with what else is known of the failure. */
  log: undefined;
  /** A new browser: `newReader({ javaScriptEnabled: false })` is one without scripts. Watched like `page`. */
  newReader: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<Page>;
  /** Hosts that a page may ask from here on. */
  expectedHosts: Set<string>;
};

/** Every page of a test fails it on a console error, an uncaught error or a request to another host. */
export const test = base.extend<Fixtures, { running: undefined }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from its pattern.
    async ({}, use) => withSite(() => use(undefined)),
    { scope: 'worker', auto: true, timeout: 180_000 },
  ],
  log: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use, info) => {
      const before = site().said().length;
      await use(undefined);
      if (info.status !== info.expectedStatus)
        await info.attach('printed', { body: site().said().slice(before), contentType: 'text/plain' });
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectedHosts: async ({}, use) => {
    await use(new Set([new URL(baseURL).host]));
  },
  context: async ({ context, expectedHosts }, use) => {
    const complaints = watch(context, expectedHosts);
    await context.addInitScript(asIfRead);
    await use(context);
    expect(complaints).toEqual([]);
  },
  newReader: async ({ browser, expectedHosts }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
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

/** Nothing for axe to find on the page as it stands, by the rules of WCAG 2.2 AA, or by those named only. */
export async function expectAccessible(page: Page, rules?: string[]) {
  // No page has frames to be judged with it, for which axe opens a second page; nor is what passes of interest.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, page.url()).toEqual([]);
}

/** The cookies of those who have signed in to this worker's site, by e-mail. */
const signedIn = new Map<string, Cookie[]>();

/** Signs in and ends at `next`: with the session that there is, if a page for those signed in says that it is good. */
export async function signIn(page: Page, who: Person = admin, next = '/desk') {
  const cookies = signedIn.get(who.email);
  if (!cookies || !next.startsWith('/desk')) return signInAnew(page, who, next);
  await page.context().addCookies(cookies);
  await page.goto(next);
  if (page.url().includes('/sign-in')) await signInAnew(page, who, next);
}

/** Signs in through the form, and ends at `next`. */
export async function signInAnew(page: Page, who: Person = admin, next = '/desk') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname);
  const cookies = await page.context().cookies();
  const ofSession = cookies.filter(({ name }) => ['broadside.session', 'broadside_signed_in'].includes(name));
  signedIn.set(who.email, ofSession);
}

type Person = { email: string; password: string };
