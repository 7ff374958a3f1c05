import { describe, expect, test } from 'vitest';
import { takesPlaceOf } from './rules';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 14, minutes));

describe('An autosave takes the place of the last one', () => {
  test('while somebody writes on', () => {
    expect(takesPlaceOf(at(0), at(1), at(2))).toBe(true);
    expect(takesPlaceOf(at(1), at(1), at(10.9))).toBe(true);
  });

  test('not after ten quiet minutes: the text as it stood is kept', () => {
    expect(takesPlaceOf(at(0), at(1), at(11))).toBe(false);
    expect(takesPlaceOf(at(1), at(1), at(600))).toBe(false);
  });

  test('not when ten minutes of writing are kept by no other', () => {
    expect(takesPlaceOf(at(0), at(10), at(11))).toBe(false);
    expect(takesPlaceOf(at(0), at(9), at(11))).toBe(true);
  });
});
