import { expect, test } from 'vitest';
import type { TeaserView } from '@/lib/posts/views';
import { listTags } from './cache-tags';

const post = (id: string, ...authorIds: string[]) =>
  ({ id, authors: authorIds.map((id) => ({ id })) }) as TeaserView;

test('A list changes when a post appears or goes, with each post in it, and with a name in a byline', () => {
  expect(listTags({ posts: [post('1', 'anna', 'abel'), post('2', 'anna')] })).toEqual([
    'posts',
    'post:1',
    'post:2',
    'person:anna',
    'person:abel',
  ]);
  expect(listTags(null)).toEqual(['posts']);
});
