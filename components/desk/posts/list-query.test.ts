import { expect, test } from 'vitest';
import { addressOf, readQuery, shownStatuses } from './list-query';

test('An address that says nothing readable shows the first page of everything', () => {
  for (const sent of [
    {},
    { page: '-1', status: 'toString' },
    { page: ['2', '3'], q: ['a', 'b'], status: 'gone' },
  ]) {
    expect(readQuery(sent)).toEqual({ status: 'all', search: '', page: 1 });
  }
});

test('A filtered list keeps its address', () => {
  const query = { status: 'draft', search: 'rain & fog', page: 3 } as const;
  const address = new URL(addressOf(query), 'http://desk');
  expect(readQuery(Object.fromEntries(address.searchParams))).toEqual(query);
});

test('A status without posts has no tab, but the one that is looked at has', () => {
  const counts = { all: 3, draft: 1, pending: 0, scheduled: 0, published: 2, trashed: 0 };
  expect(shownStatuses(counts, 'all')).toEqual(['all', 'draft', 'published', 'trashed']);
  expect(shownStatuses(counts, 'pending')).toContain('pending');
});
