import { describe, expect, it } from 'vitest';
import { isLiving, needsNewKey } from './rules';

const now = new Date('2026-05-01T12:00:00Z');
const aged = (days: number, ms = 0) => ({ createdAt: new Date(now.getTime() - days * 86_400_000 - ms) });

describe('A key for network addresses', () => {
  it('hashes for thirty days, to the millisecond', () => {
    expect(needsNewKey([], now)).toBe(true);
    expect(needsNewKey([aged(30, -1), aged(50)], now)).toBe(false);
    expect(needsNewKey([aged(30)], now)).toBe(true);
  });

  it('is looked under for ninety', () => {
    expect(isLiving(aged(90, -1), now)).toBe(true);
    expect(isLiving(aged(90), now)).toBe(false);
  });

  it('of a clock that is ahead is good', () => {
    expect(isLiving(aged(-1), now)).toBe(true);
    expect(needsNewKey([aged(-1)], now)).toBe(false);
  });
});
