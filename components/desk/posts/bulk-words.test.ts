import { expect, test } from 'vitest';
import { bulkSentence, together } from './bulk-words';

test('A change of many says what changed, what was so already and what was left', () => {
  expect(bulkSentence({ changed: 1, same: 0, left: 0 })).toBe('1 post changed.');
  expect(bulkSentence({ changed: 12, same: 1, left: 2 })).toBe(
    '12 posts changed. 1 was so already. 2 were left as they are.',
  );
});

test('Its parts add up', () => {
  const left = [{ id: 'a', title: 'A', why: 'Not yours.' }];
  expect(together({ changed: 2, same: 1, left }, { changed: 3, same: 0, left })).toEqual({
    changed: 5,
    same: 1,
    left: [...left, ...left],
  });
});
