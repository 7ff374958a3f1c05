import { expect, test } from 'vitest';
import { branchOf, isWithin, stepFrom, takenName } from './rules';

const rows = [
  { id: 'world', name: 'World', parentId: null },
  { id: 'asia', name: 'Asia', parentId: 'world' },
  { id: 'europe', name: 'Europe', parentId: 'world' },
  { id: 'iraq', name: 'Iraq', parentId: 'asia' },
  { id: 'arts', name: 'Arts', parentId: null },
];

test('A category stands within itself and within all above it', () => {
  expect(isWithin(rows, 'iraq', 'world')).toBe(true);
  expect(isWithin(rows, 'iraq', 'iraq')).toBe(true);
  expect(isWithin(rows, 'world', 'iraq')).toBe(false);
  expect(branchOf(rows, 'asia')).toEqual(['asia', 'iraq']);
});

test('A step in goes under the neighbour above, a step out beside the one it is under', () => {
  expect(stepFrom(rows, 'europe', 'in')).toBe('asia');
  expect(stepFrom(rows, 'world', 'in')).toBe('arts');
  expect(stepFrom(rows, 'iraq', 'out')).toBe('world');
  expect(stepFrom(rows, 'asia', 'out')).toBeNull();
});

test('There is no step in from the first of a level, out from the top, nor of what is gone', () => {
  expect(stepFrom(rows, 'asia', 'in')).toBeUndefined();
  expect(stepFrom(rows, 'arts', 'out')).toBeUndefined();
  expect(stepFrom(rows, 'gone', 'in')).toBeUndefined();
});

test('A level has a name once, whatever the case', () => {
  expect(takenName(rows, ['Africa', 'EUROPE'], 'world')).toBe('EUROPE');
  expect(takenName(rows, ['Europe'], 'world', ['europe'])).toBeUndefined();
  expect(takenName(rows, ['Europe'], null)).toBeUndefined();
});
