import { expect, test } from 'vitest';
import kept from '../lib/media/oembed.json';
import { listedEndpoints } from './oembed-providers';

test('Providers are asked where the public list of oembed.com says, and over https', () => {
  expect(kept).toEqual(listedEndpoints());
  for (const endpoint of Object.values(kept)) expect(endpoint).toMatch(/^https:\/\//);
});
