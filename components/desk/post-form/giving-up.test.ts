import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { givingUp, longestWait } from './giving-up';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A network that swallows everything. */
const nobody: typeof fetch = (_, init) =>
  new Promise((_, refuse) => init?.signal?.addEventListener('abort', () => refuse(init.signal?.reason)));

const action = { method: 'POST', headers: { 'next-action': 'abc' } };

it('A save that nobody answers is given up after fifteen seconds', async () => {
  const failed = vi.fn();
  givingUp(nobody)('/desk/posts/1', { ...action, body: '[]' }).catch(failed);
  await vi.advanceTimersByTimeAsync(14_900);
  expect(failed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(failed).toHaveBeenCalledOnce();
});

it('A long text on a slow line has the time that it takes', () => {
  const megabyte = 'x'.repeat(1_000_000);
  expect(longestWait(megabyte)).toBe(25_000);
  const form = new FormData();
  form.set('0', megabyte);
  expect(longestWait(form)).toBe(25_000);
});

it('What is no server action is left alone', async () => {
  const sent = vi.fn<typeof fetch>(async () => new Response('ok'));
  const init = { headers: { accept: 'image/webp' } };
  await givingUp(sent)('/media/1', init);
  expect(sent).toHaveBeenCalledWith('/media/1', init);
});

it('An answer that came in time stays as it is', async () => {
  const answer = new Response('ok');
  const got = await givingUp(async () => answer)('/desk', action);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await got.text()).toBe('ok');
});
