import { expect, test } from 'vitest';
import { pagePath } from './page-path';

test.each([
  ['/', 1, '/'],
  ['/', 2, '/page/2'],
  ['/page/1', 1, '/page/1'],
  ['/page/1', 3, '/page/3'],
  ['/category/iraq', 1, '/category/iraq'],
  ['/category/iraq', 2, '/category/iraq/page/2'],
])('the list at %s has its page %i at %s', (path, page, expected) => {
  expect(pagePath(path, page)).toBe(expected);
});
