import { expect, it } from 'vitest';
import { asTyped } from './as-typed';

it('hands a text back line for line, an empty first line too', () => {
  expect(asTyped('\r\n  First\r\n\r\nSecond\rThird\n')).toBe('\n  First\n\nSecond\nThird\n');
  expect(asTyped(undefined)).toBe('');
});
