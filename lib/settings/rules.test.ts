import { describe, expect, it } from 'vitest';
import { isTimeZone } from '@/lib/text/dates';
import { isLanguage, timeZones } from './rules';

describe('A time zone', () => {
  it('is chosen from a list of valid ones', () => {
    expect(timeZones().length).toBeGreaterThan(300);
    expect(timeZones().every(isTimeZone)).toBe(true);
  });
});

describe('A language', () => {
  it('is a code', () => {
    expect(['en', 'pt-BR', 'ar', 'zh-Hant'].every(isLanguage)).toBe(true);
    expect(['', 'English please', 'x'].some(isLanguage)).toBe(false);
  });
});
