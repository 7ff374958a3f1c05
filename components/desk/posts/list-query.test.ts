import { expect, test } from 'vitest';
import { allPosts, sortOf } from '@/lib/post-lists/schema';
import {
  addressOf,
  countOf,
  fromTheTop,
  headingState,
  monthName,
  ofStatus,
  shownStatuses,
} from './list-query';

test('A list without filters has the shortest address', () => {
  expect(addressOf(allPosts)).toBe('/desk/posts');
  expect(ofStatus('draft', 'page')).toBe('/desk/pages?status=draft');
  expect(addressOf({ ...allPosts, status: 'draft', q: 'rain & fog' })).toBe(
    '/desk/posts?status=draft&q=rain+%26+fog',
  );
});

test('A list begins at its top without a place', () => {
  expect(fromTheTop({ ...allPosts, q: 'a', after: 'x', before: 'y' })).toEqual({ ...allPosts, q: 'a' });
});

test('A status without posts has no tab, but the one that is looked at has', () => {
  const counts = { all: 3, draft: 1, pending: 0, scheduled: 0, published: 2, trashed: 0 };
  expect(shownStatuses(counts, 'all')).toEqual(['all', 'draft', 'published', 'trashed']);
  expect(shownStatuses(counts, 'pending')).toContain('pending');
});

test('Many are counted so far, and a month has its name', () => {
  expect([countOf(12), countOf(500)]).toEqual(['12', '500+']);
  expect(monthName('2026-11')).toBe('November 2026');
});

test('A heading chooses its order, and once the list is sorted so the other way round', () => {
  expect(headingState('updated', ['title', 'titleBack'])).toEqual({ direction: null, next: 'title' });
  expect(headingState('title', ['title', 'titleBack'])).toEqual({
    direction: 'ascending',
    next: 'titleBack',
  });
  expect(headingState('titleBack', ['title', 'titleBack'])).toEqual({
    direction: 'descending',
    next: 'title',
  });
  expect(headingState('responses', ['responses', 'fewest'])).toEqual({
    direction: 'descending',
    next: 'fewest',
  });
  expect(headingState(sortOf({ ...allPosts, status: 'published' }), ['published', 'oldest'])).toEqual({
    direction: 'descending',
    next: 'oldest',
  });
  expect(headingState(sortOf({ ...allPosts, status: 'scheduled' }), ['published', 'oldest']).direction).toBe(
    null,
  );
});
