import { expect, it } from 'vitest';
import { groupedCode, readCode, stepAt, stepEnd } from './rules';

it.each([
  ['123456', 'oneTime', '123456'],
  [' 123 456 ', 'oneTime', '123456'],
  ['123-456', 'oneTime', '123456'],
  ['١٢٣٤٥٦', 'oneTime', '123456'],
  ['۱۲۳۴۵۶', 'oneTime', '123456'],
  ['१२३४५६', 'oneTime', '123456'],
  ['１２３４５６', 'oneTime', '123456'],
  ['\u200f123456', 'oneTime', '123456'],
  ['abcde-fghij-kmnpq', 'recovery', 'abcdefghijkmnpq'],
  ['ABCDE FGHIJ KMNPQ', 'recovery', 'abcdefghijkmnpq'],
])('A code may be typed as “%s”', (typed, kind, code) => {
  expect(readCode(typed)).toEqual({ kind, code });
});

it.each([
  '',
  '12345',
  '1234567',
  '12345a',
  '<script>',
  '🙂🙂🙂🙂🙂🙂',
  'abcde-fghij',
  'abcde-fghij-kmnp1',
  'x'.repeat(10_000),
])('“%s” is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});

it('A code stands for thirty seconds', () => {
  expect(stepAt(new Date('1970-01-01T00:00:59.999Z'))).toBe(1);
  expect(stepAt(new Date('1970-01-01T00:01:00Z'))).toBe(2);
});

it('The password is asked again when the code is not given within ten minutes', () => {
  expect(stepEnd(new Date('2026-11-25T12:00:00Z'))).toEqual(new Date('2026-11-25T12:10:00Z'));
});

it('A recovery code is shown in groups', () => {
  expect(groupedCode('abcdefghijkmnpq')).toBe('abcde-fghij-kmnpq');
});
