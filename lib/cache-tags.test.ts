import { expect, test } from 'vitest';
import type { TeaserView } from '@/lib/posts/views';
import { listTags } from './cache-tags';

const post = (id: string, termIds: string[], ...authorIds: string[]) =>
  ({ id, termIds, authors: authorIds.map((id) => ({ id })) }) as TeaserView;

test('A list changes when a post appears or goes, with each post in it, and with a name beside it', () => {
  expect(listTags({ posts: [post('1', ['iraq'], 'anna', 'abel'), post('2', ['iraq'], 'anna')] })).toEqual([
    'posts',
    'post:1',
    'post:2',
    'person:anna',
    'person:abel',
    'term:iraq',
  ]);
  expect(listTags(null)).toEqual(['posts']);
});
