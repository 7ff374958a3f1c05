import { describe, expect, test } from 'vitest';
import { mostItems } from './limits';
import { menuForm } from './schema';

const id = '00000000-0000-7000-8000-000000000001';
const read = (items: unknown, version: unknown = 0) => menuForm.safeParse({ version, items });
const sentences = (items: unknown, version: unknown = 0) =>
  read(items, version).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('A menu may hold', () => {
  test('things of this site, the latest posts and addresses, as JSON too', () => {
    const items = [
      { kind: 'page', id, label: '  About\nus ', under: false },
      { kind: 'latest', label: '' },
      { kind: 'address', url: '/page/1', label: 'News 🗞️' },
      { kind: 'address', url: 'example.org', label: 'الصديق', under: true },
    ];
    const menu = read(JSON.stringify(items), '3').data;
    expect(menu?.version).toBe(3);
    expect(menu?.items.map(({ label }) => label)).toEqual(['About us', '', 'News 🗞️', 'الصديق']);
    expect(menu?.items.flatMap((item) => ('url' in item ? item.url : []))).toEqual([
      '/page/1',
      'https://example.org/',
    ]);
  });
});

describe('It is told what is wrong', () => {
  const address = { kind: 'address', label: 'There' };
  test.each([
    '',
    'http://example.org',
    'javascript:alert(1)',
    '//example.org',
    '/\\example.org',
    'two words',
    'data:x',
  ])('with the address %j', (url) => {
    expect(sentences([{ ...address, url }])).toEqual([
      '0.url: Write a path like /page/1, or an address like https://example.org.'.replace('0', 'items.0'),
    ]);
  });

  test.each([
    [
      'a label that is too long',
      { label: 'x'.repeat(81) },
      'items.0.label: A label may have at most 80 characters.',
    ],
    ['a label that is no text', { label: ['x'] }, 'items.0.label: The label must be text.'],
    ['an address without a label', { label: '\u200b' }, 'items.0.label: Write a label for this address.'],
  ])('with %s', (_, instead, sentence) => {
    expect(sentences([{ ...address, url: '/', ...instead }])).toEqual([sentence]);
  });

  test.each([
    ['a kind that is none', [{ kind: 'post', id }]],
    ['an id that is none', [{ kind: 'page', id: 'x' }]],
    ['an object for the list', { kind: 'page', id }],
    ['text that is no JSON', '[{'],
    ['a level that is none', [{ kind: 'latest', under: 'yes' }]],
  ])('with %s', (_, items) => {
    expect(sentences(items)?.join()).toContain('Load the menu again');
  });

  test('with too many items, and without a version', () => {
    const many = Array.from({ length: mostItems + 1 }, () => ({ kind: 'latest' }));
    expect(sentences(many)).toEqual(['items: A menu has at most 40 items. Remove some.']);
    expect(sentences([], 'x')).toEqual(['version: Load the menu again and repeat your change.']);
  });
});
