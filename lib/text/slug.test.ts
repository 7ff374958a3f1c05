import { expect, test } from 'vitest';
import { numberedSlug, slugFrom, slugLimit, titleSlug } from './slug';

test.each([
  ['Iraq: Trump slams Iran, but Iran-backed Militias', 'iraq-trump-slams-iran-but-iran-backed-militias'],
  ['The military’s citadel', 'the-militarys-citadel'],
  ['Crème brûlée', 'creme-brulee'],
  ['Привет, мир', 'privet-mir'],
  ['iPhone & fooBar', 'iphone-and-foobar'],
  ['  --spaced / out?#%  ', 'spaced-out'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('%s becomes %s', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test.each([
  ['伊拉克 政府军', '伊拉克-政府军'],
  ['שלום, עולם!', 'שלום-עולם'],
  ['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
  ['한국어 제목', '한국어-제목'],
])('%s keeps its own letters', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test.each(['', '🎉🎉', '!?', '\u200b', '\u0301'])('%j makes no slug', (title) => {
  expect(slugFrom(title)).toBe('');
});

test('making a slug of a slug changes nothing', () => {
  for (const title of ['Crème & brûlée', '伊拉克 政府军', 'हिन्दी शीर्षक']) {
    expect(slugFrom(slugFrom(title))).toBe(slugFrom(title));
  }
});

test('a long title is cut at a hyphen', () => {
  const slug = slugFrom('word '.repeat(100));
  expect(slug.length).toBeLessThanOrEqual(slugLimit);
  expect(slug).toMatch(/^word(-word)+$/);
});

test('one endless word is cut at the limit, between letters', () => {
  expect(slugFrom('a'.repeat(300))).toHaveLength(slugLimit);
  expect([...slugFrom('𠀀'.repeat(300))]).toHaveLength(slugLimit);
});

test('a title of emoji is named by its date', () => {
  expect(titleSlug('🎉', new Date('2026-11-22T14:05:09Z'))).toBe('2026-11-22-1405');
  expect(titleSlug('A party', new Date('2026-11-22T14:05:09Z'))).toBe('a-party');
});

test('a taken slug is numbered within the limit', () => {
  expect(numberedSlug('a-party', 1)).toBe('a-party');
  expect(numberedSlug('a-party', 2)).toBe('a-party-2');
  expect(numberedSlug('a'.repeat(slugLimit), 12)).toBe(`${'a'.repeat(slugLimit - 3)}-12`);
});
