import { describe, expect, test } from 'vitest';
import type { Page } from './page';
import { type Answer, Pages } from './pages';

const page = (text: string, tags = ['post:1'], until = Number.POSITIVE_INFINITY, keep = true): Page => {
  const variant = { body: Buffer.from(text), etag: `"${text}"`, headers: {} };
  return { status: 200, identity: variant, gzip: variant, tags, until, keep };
};

/** A render that ends when told to. */
function slow() {
  const { promise, resolve, reject } = withResolvers<Page>();
  let renders = 0;
  return {
    render: () => {
      renders += 1;
      return promise;
    },
    finish: resolve,
    fail: reject,
    renders: () => renders,
  };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const shown = ({ page, from }: Answer) => `${from} ${page.identity.body}`;

describe('The page cache', () => {
  test('renders a page once and keeps it', async () => {
    const pages = new Pages(1e6);
    expect(shown(await pages.get('/a', async () => page('one')))).toBe('miss one');
    expect(shown(await pages.get('/a', async () => page('two')))).toBe('hit one');
    expect(shown(await pages.get('/b', async () => page('three')))).toBe('miss three');
  });

  test('renders a page once however many ask for it at once', async () => {
    const pages = new Pages(1e6);
    const one = slow();
    const asked = Array.from({ length: 200 }, () => pages.get('/a', one.render));
    one.finish(page('one'));
    const answers = (await Promise.all(asked)).map(shown);
    expect(answers).toEqual(['miss one', ...Array(199).fill('wait one')]);
    expect(one.renders()).toBe(1);
  });

  test('renders anew what shows something that changed, and nothing else', async () => {
    const pages = new Pages(1e6);
    await pages.get('/a', async () => page('a', ['post:1', 'site']));
    await pages.get('/b', async () => page('b', ['post:2', 'site']));
    pages.purge(['post:1']);
    expect(shown(await pages.get('/a', async () => page('a2')))).toBe('miss a2');
    expect(shown(await pages.get('/b', async () => page('b2')))).toBe('hit b');
    pages.purge(['site']);
    expect(shown(await pages.get('/b', async () => page('b3')))).toBe('miss b3');
  });

  test('does not keep a page that changed while it was rendered', async () => {
    const pages = new Pages(1e6);
    const old = slow();
    const asked = pages.get('/a', old.render);
    pages.purge(['post:1']);
    old.finish(page('old'));
    expect(shown(await asked)).toBe('miss old');
    expect(shown(await pages.get('/a', async () => page('new')))).toBe('miss new');
  });

  test('never gives a rendering from before a change to someone who asks after it', async () => {
    const pages = new Pages(1e6);
    const old = slow();
    const fresh = slow();
    const before = pages.get('/a', old.render);
    const joined = pages.get('/a', fresh.render);
    pages.purge(['post:1']);
    const after = [pages.get('/a', fresh.render), pages.get('/a', fresh.render)];
    old.finish(page('old'));
    fresh.finish(page('new'));
    expect(shown(await before)).toBe('miss old');
    expect(shown(await joined)).toBe('wait old');
    expect((await Promise.all(after)).map(shown)).toEqual(['miss new', 'wait new']);
    expect(fresh.renders()).toBe(1);
  });

  test('shows a post that was not there a moment ago to who asks after it was published', async () => {
    const pages = new Pages(1e6);
    const missing = slow();
    const before = pages.get('/new', missing.render);
    pages.purge(['posts']);
    const after = pages.get('/new', async () => page('published'));
    missing.finish(page('not found', [], Number.POSITIVE_INFINITY, false));
    expect(shown(await before)).toBe('miss not found');
    expect(shown(await after)).toBe('miss published');
  });

  test('renders everything anew when it is not known what changed, also what was being rendered', async () => {
    const pages = new Pages(1e6);
    await pages.get('/a', async () => page('a'));
    const old = slow();
    const before = pages.get('/b', old.render);
    pages.purgeAll();
    const after = pages.get('/b', async () => page('b2'));
    old.finish(page('b'));
    expect(shown(await before)).toBe('miss b');
    expect(shown(await after)).toBe('miss b2');
    expect(shown(await pages.get('/a', async () => page('a2')))).toBe('miss a2');
  });

  test('lets a change of something else pass a rendering by', async () => {
    const pages = new Pages(1e6);
    const one = slow();
    const before = pages.get('/a', one.render);
    pages.purge(['post:2']);
    const after = pages.get('/a', one.render);
    one.finish(page('one'));
    expect(shown(await before)).toBe('miss one');
    expect(shown(await after)).toBe('hit one');
    expect(one.renders()).toBe(1);
  });

  test('keeps nothing that is not to be kept, and nothing that failed', async () => {
    const pages = new Pages(1e6);
    await pages.get('/a', async () => page('one', [], Number.POSITIVE_INFINITY, false));
    expect(shown(await pages.get('/a', async () => page('two')))).toBe('miss two');
    const failing = slow();
    const asked = [pages.get('/b', failing.render), pages.get('/b', failing.render)];
    failing.fail(new Error('no database'));
    for (const one of asked) await expect(one).rejects.toThrow('no database');
    expect(shown(await pages.get('/b', async () => page('three')))).toBe('miss three');
  });

  test('serves a page up to the instant at which it stops being true, and not at it', async () => {
    let now = 999;
    const pages = new Pages(1e6, () => now);
    await pages.get('/a', async () => page('open', ['post:1'], 1000));
    expect(shown(await pages.get('/a', async () => page('closed')))).toBe('hit open');
    now = 1000;
    expect(shown(await pages.get('/a', async () => page('closed')))).toBe('miss closed');
  });

  test('holds no more bytes than it may, and lets go first of what was asked for longest ago', async () => {
    const pages = new Pages(20_000);
    const large = 'x'.repeat(3000);
    for (const address of ['/a', '/b']) await pages.get(address, async () => page(large));
    await pages.get('/a', async () => page('unread'));
    await pages.get('/c', async () => page(large));
    expect(pages.bytes).toBeLessThanOrEqual(20_000);
    expect(pages.kept('/a')).toBeDefined();
    expect(pages.kept('/b')).toBeUndefined();
    await pages.get('/huge', async () => page('x'.repeat(20_000)));
    expect(pages.kept('/huge')).toBeUndefined();
  });
});
