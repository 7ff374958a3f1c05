import { expect, test } from 'vitest';
import { PageStore } from './store';

const page = (tags: string[], until = Number.POSITIVE_INFINITY) => {
  const variant = { body: Buffer.from('text'), etag: '"a"', headers: {} };
  return { status: 200, identity: variant, gzip: null, tags, until, keep: true };
};

test('The index of tags holds nothing of pages that are gone: purged, replaced, expired or crowded out', () => {
  const store = new PageStore(10_000);
  store.set('/a', page(['post:1', 'site']));
  store.set('/a', page(['post:2', 'site']));
  expect(store.tagCount).toBe(2);
  store.purge(['post:1']);
  expect(store.get('/a', 0)).toBeDefined();
  store.purge(['post:2']);
  expect(store.get('/a', 0)).toBeUndefined();
  expect(store.tagCount).toBe(0);
  store.set('/b', page(['post:3'], 1000));
  expect(store.get('/b', 1000)).toBeUndefined();
  for (let n = 0; n < 100; n += 1) store.set(`/${n}`, page([`post:${n}`]));
  expect(store.bytes).toBeLessThanOrEqual(10_000);
  expect(store.tagCount).toBe(4);
});
