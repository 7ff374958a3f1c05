import { expect, test, vi } from 'vitest';
import { keepRunning } from './keep-running';

function aRunner() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end: () => end(), stop: vi.fn(async () => end()) };
}

test('Jobs that ended by themselves are started again', async () => {
  const [first, second] = [aRunner(), aRunner()];
  const start = vi.fn().mockResolvedValueOnce(first).mockResolvedValueOnce(second);
  const jobs = await keepRunning(start, 0);
  first.end();
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
  await jobs.stop();
  expect(second.stop).toHaveBeenCalledOnce();
});

test('Jobs that are stopped while they are being started again do not run on', async () => {
  const [first, second] = [aRunner(), aRunner()];
  let answer = () => {};
  const starting = new Promise((resolve) => {
    answer = () => resolve(second);
  });
  const start = vi.fn().mockResolvedValueOnce(first).mockReturnValueOnce(starting);
  const jobs = await keepRunning(start, 0);
  first.end();
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
  const stopped = jobs.stop();
  answer();
  await stopped;
  expect(second.stop).toHaveBeenCalledOnce();
});
