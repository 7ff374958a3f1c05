import { describe, expect, test } from 'vitest';
import { localTimeOf, midnightAfter, readLocalTime, repeatOf } from './local-time';

const lisbon = 'Europe/Lisbon';
const at = (iso: string) => ({ at: new Date(iso) });

describe('A time that is typed is one of the clock of the site', () => {
  test.each([
    ['2026-07-01T18:00', lisbon, '2026-07-01T17:00:00Z'],
    ['2026-12-24 18:00', lisbon, '2026-12-24T18:00:00Z'],
    ['2026-12-24T18:00:30', 'America/New_York', '2026-12-24T23:00:30Z'],
    ['2026-12-24T18:00', 'Asia/Kathmandu', '2026-12-24T12:15:00Z'],
  ])('%s in %s', (typed, zone, instant) => {
    expect(readLocalTime(typed, zone)).toEqual(at(instant));
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-12-24',
    '2026-12-24T25:00',
    '2026-12-24T18:00Z',
    '2026-12-24T18:00+02:00',
    '٢٠٢٦-12-24T18:00',
    '2026-12-24T18:00[Europe/Paris]',
  ])('%j is none', (typed) => {
    expect(readLocalTime(typed, lisbon)).toEqual({
      problem: 'Write a date and a time, like 2026-12-24 18:00.',
    });
  });
});

describe('A time that spring skips is refused, with what the clock does instead', () => {
  test.each([
    ['2026-03-29T01:00', lisbon, 'There is no 01:00 on that day: the clock goes from 01:00 to 02:00.'],
    ['2026-03-29T01:59', lisbon, 'There is no 01:59 on that day: the clock goes from 01:00 to 02:00.'],
    [
      '2026-03-08T02:30',
      'America/New_York',
      'There is no 02:30 on that day: the clock goes from 02:00 to 03:00.',
    ],
    [
      '2026-10-04T02:15',
      'Australia/Lord_Howe',
      'There is no 02:15 on that day: the clock goes from 02:00 to 02:30.',
    ],
    [
      '2026-09-06T00:30',
      'America/Santiago',
      'There is no 00:30 on that day: the clock goes from 00:00 to 01:00.',
    ],
  ])('%s in %s', (typed, zone, problem) => {
    expect(readLocalTime(typed, zone)).toEqual({ problem: `${problem} Choose another time.` });
  });

  test('the minutes around it are taken', () => {
    expect(readLocalTime('2026-03-29T00:59', lisbon)).toEqual(at('2026-03-29T00:59:00Z'));
    expect(readLocalTime('2026-03-29T02:00', lisbon)).toEqual(at('2026-03-29T01:00:00Z'));
  });
});

describe('A time that autumn repeats', () => {
  test('is the first of the two, unless the second is asked for', () => {
    expect(readLocalTime('2026-10-25T01:30', lisbon)).toEqual(at('2026-10-25T00:30:00Z'));
    expect(readLocalTime('2026-10-25T01:30', lisbon, 'second')).toEqual(at('2026-10-25T01:30:00Z'));
  });

  test('says which of the two it is', () => {
    const which = (instant: string) => repeatOf(new Date(instant), lisbon);
    expect(which('2026-10-25T00:30:00Z')).toEqual({ which: 'first', offset: '+01:00' });
    expect(which('2026-10-25T01:30:00Z')).toEqual({ which: 'second', offset: '+00:00' });
    expect(which('2026-10-25T02:00:00Z')).toBeNull();
    expect(which('2026-10-24T23:59:59Z')).toBeNull();
  });
});

test('An instant is shown as the field for a date and a time takes it', () => {
  expect(localTimeOf(new Date('2026-07-01T17:00:30Z'), lisbon)).toBe('2026-07-01T18:00');
});

test('A day ends at midnight by the clock of the site, also when it has 23 or 25 hours', () => {
  const after = (at: string, zone: string) => midnightAfter(new Date(at), zone).toISOString();
  expect(after('2026-11-25T01:00:00Z', 'UTC')).toBe('2026-11-26T00:00:00.000Z');
  expect(after('2026-11-25T23:30:00Z', 'Asia/Tokyo')).toBe('2026-11-26T15:00:00.000Z');
  expect(after('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
  expect(after('2026-03-28T23:30:00Z', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
});
