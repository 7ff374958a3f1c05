import { describe, expect, test } from 'vitest';
import { allPosts, bulkEdit, filterForm, isFiltered, postListQuery, queryString } from './schema';

const id = '00000000-0000-7000-8000-000000000001';

describe('The address of a list', () => {
  test('that says nothing readable is all articles', () => {
    for (const sent of [
      {},
      { status: 'toString', sort: 'x', author: ['a'], category: '1', month: '2026-13', responses: 'maybe' },
      { q: ['a', 'b'], status: ['draft', 'trashed'], after: `x${'y'.repeat(300)}_${id}`, before: 'no place' },
    ]) {
      expect(postListQuery.parse(sent)).toEqual(allPosts);
    }
  });

  test('keeps its filters', () => {
    const query = {
      kind: 'article',
      status: 'draft',
      q: 'rain & fog',
      sort: 'title',
      author: id,
      month: '2026-11',
      after: `ship_${id}`,
    } as const;
    expect(postListQuery.parse(Object.fromEntries(new URLSearchParams(queryString(query))))).toEqual(query);
    expect(queryString(allPosts)).toBe('');
  });

  test('is filtered by what narrows the list; its order and its place are none of that', () => {
    expect(isFiltered({ ...allPosts, status: 'draft', sort: 'title', after: 'x' })).toBe(false);
    expect(isFiltered({ ...allPosts, month: '2026-11' })).toBe(true);
  });
});

describe('A kept filter', () => {
  test('is the list from its beginning, without what is none of it', () => {
    const sent = { name: ' Mine ', query: `status=draft&page=2&after=x_${id}&evil=1&q=a` };
    expect(filterForm.parse(sent)).toEqual({ name: 'Mine', query: 'status=draft&q=a' });
  });

  test.each([
    ['nothing', { name: '' }],
    ['a zero-width space', { name: '\u200b' }],
    ['a list', { name: ['a'] }],
    ['more than sixty letters', { name: 'x'.repeat(61) }],
  ])('is not called %s', (_, fields) => {
    expect(filterForm.safeParse({ query: '', ...fields }).success).toBe(false);
  });
});

describe('What is done to many', () => {
  test('is said of one or of a list of ids', () => {
    expect(bulkEdit.parse({ act: 'trash', postId: id }).postId).toEqual([id]);
    expect(bulkEdit.parse({ act: 'trash', postId: [id, id] }).postId).toHaveLength(2);
  });

  test.each([
    ['nothing is ticked', { act: 'trash' }, 'Tick a post first.'],
    ['an id is none', { act: 'trash', postId: 'x' }, 'Tick a post first.'],
    ['the act is not known', { act: 'burn', postId: id }, 'Choose what to do.'],
    [
      'no category is chosen',
      { act: 'addCategory', postId: id, categoryId: '' },
      'Choose the category to add.',
    ],
    ['no tag is written', { act: 'addTag', postId: id, tag: ' ' }, 'Write the tag to add.'],
    ['two tags are', { act: 'addTag', postId: id, tag: 'a, b' }, 'Add one tag at a time, without a comma.'],
    ['the tag is an object', { act: 'addTag', postId: id, tag: {} }, 'The tag must be text.'],
  ])('is refused in words when %s', (_, sent, sentence) => {
    expect(bulkEdit.safeParse(sent).error?.issues[0]?.message).toBe(sentence);
  });
});
