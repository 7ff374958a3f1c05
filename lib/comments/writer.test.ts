import { expect, it } from 'vitest';
import { browserHash } from './writer';

it('keeps nothing of a browser without a token, and of a token only what does not tell it', () => {
  expect(browserHash(null)).toBeNull();
  expect(browserHash('')).toBeNull();
  expect(browserHash('token')).toMatch(/^[\w-]{43}$/);
  expect(browserHash('token')).not.toBe(browserHash('Token'));
});
