import { expect, it } from 'vitest';
import { readAtMost } from './read';

it('reads a text whole, and no more than it may have', async () => {
  const body = (text: string) => new Response(text).body;
  expect(await readAtMost(body('مرحبا'), 10)).toBe('مرحبا');
  expect(await readAtMost(body('مرحبا!'), 10)).toBeNull();
  expect(await readAtMost(null, 10)).toBe('');
});
