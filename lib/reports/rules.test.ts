import { describe, expect, it } from 'vitest';
import { minutesToWait, REPORTS_AN_HOUR, reportsHold } from './rules';

describe('Reports hold a response', () => {
  it.each([
    ['below the number in the settings', { reporters: 2, holdAt: 3 }, false],
    ['at the number in the settings', { reporters: 3, holdAt: 3 }, true],
    ['above it', { reporters: 7, holdAt: 3 }, true],
    ['of one reader where one is enough', { reporters: 1, holdAt: 1 }, true],
    ['when the setting is never', { reporters: 99, holdAt: 0 }, false],
  ])('%s', (_, facts, holds) => {
    expect(reportsHold({ ...facts, byStaff: false })).toBe(holds);
    expect(reportsHold({ ...facts, byStaff: true })).toBe(false);
  });
});

describe('Who reports much', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const many = (count: number) => Array.from({ length: count }, (_, n) => ago(n + 1));

  it('waits after ten in an hour, until the first of them is an hour old', () => {
    expect(minutesToWait([], now)).toBeNull();
    expect(minutesToWait(many(REPORTS_AN_HOUR - 1), now)).toBeNull();
    expect(minutesToWait(many(REPORTS_AN_HOUR), now)).toBe(50);
    expect(minutesToWait([...many(REPORTS_AN_HOUR - 1), ago(59.99)], now)).toBe(1);
    expect(minutesToWait([...many(REPORTS_AN_HOUR - 1), ago(60)], now)).toBeNull();
  });
});
