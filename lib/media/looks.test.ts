import { expect, test } from 'vitest';
import { afterAnswer, type Looks } from './looks';

const [first, second, third] = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 0, day))) as [Date, Date, Date];
const unknown: Looks = {
  title: '',
  author: '',
  width: null,
  height: null,
  knownAt: null,
  checkedAt: null,
  askedAt: first,
  misses: 0,
  goneAt: null,
};
const told = { title: 'A song', author: 'Ann', width: 16, height: 9, poster: null };
const there = { kind: 'there', told } as const;
const gone = { kind: 'gone' } as const;
const silent = { kind: 'silent' } as const;

test('What a provider says is known from then on, and a name stays when a later answer has none', () => {
  const known = afterAnswer(unknown, there, first);
  expect(known).toMatchObject({ title: 'A song', knownAt: first, checkedAt: first });
  const later = afterAnswer(known, { kind: 'there', told: { ...told, title: '', width: null } }, second);
  expect(later).toMatchObject({ title: 'A song', width: 16, knownAt: first, checkedAt: second });
});

test('Two looks in a row that find nothing make it gone, and one that finds it brings it back', () => {
  const once = afterAnswer(afterAnswer(unknown, there, first), gone, second);
  expect(once).toMatchObject({ misses: 1, goneAt: null });
  const twice = afterAnswer(once, gone, third);
  expect(twice).toMatchObject({ misses: 2, goneAt: third });
  expect(afterAnswer(twice, gone, new Date(+third + 1)).goneAt).toEqual(third);
  expect(afterAnswer(twice, there, third)).toMatchObject({ misses: 0, goneAt: null });
});

test('Two looks within an hour are one', () => {
  const once = afterAnswer(unknown, gone, first);
  const soon = new Date(+first + 3_600_000);
  expect(afterAnswer(once, gone, soon)).toEqual({ ...once, askedAt: soon });
});

test('Silence counts for nothing', () => {
  const once = afterAnswer(unknown, gone, first);
  expect(afterAnswer(once, silent, second)).toEqual({ ...once, askedAt: second });
});
