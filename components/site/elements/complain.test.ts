import { expect, test } from 'vitest';
import { describedBy } from './complain';

test('what is wrong with a field is read out after its hint, in the place of what was wrong before', () => {
  expect(describedBy(null, 'wrong-1')).toBe('wrong-1');
  expect(describedBy('follow-hint', 'wrong-1')).toBe('follow-hint wrong-1');
  expect(describedBy('follow-hint wrong-1', 'wrong-2')).toBe('follow-hint wrong-2');
});

test('a field that is right again is described by its hint alone', () => {
  expect(describedBy('follow-hint wrong-2')).toBe('follow-hint');
  expect(describedBy('wrong-2')).toBe('');
  expect(describedBy(null)).toBe('');
});
