import { expect, it } from 'vitest';
import { timeToRead } from './reading-time';

it('An article says how long it takes to read, in whole minutes', () => {
  expect(timeToRead('<p>Short.</p>')).toBe('A minute to read');
  expect(timeToRead('')).toBe('A minute to read');
  expect(timeToRead(`<p>${'word <em>by</em> word '.repeat(318)}</p>`)).toBe('5 minutes to read');
  expect(timeToRead(`<p>${'潮が四時に通りまで来た。'.repeat(100)}</p>`)).toMatch(/^[2-5] minutes to read$/);
});
