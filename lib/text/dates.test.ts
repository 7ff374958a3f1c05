import { expect, test } from 'vitest';
import {
  dateParts,
  englishPlaceOf,
  formatAs,
  formatDate,
  formatDateTime,
  formatDay,
  formatMoment,
  isTimeZone,
  placeOf,
} from './dates';

const newYear = new Date('2016-12-31T23:30:00Z');

test('the day of an instant is the day where the site is', () => {
  expect(dateParts(newYear, 'UTC')).toEqual({ year: '2016', month: '12', day: '31' });
  expect(dateParts(newYear, 'Asia/Baghdad')).toEqual({ year: '2017', month: '01', day: '01' });
  expect(dateParts(new Date('2017-03-01T02:00:00Z'), 'America/Detroit')).toEqual({
    year: '2017',
    month: '02',
    day: '28',
  });
});

test('a date reads in the manner of the language', () => {
  expect(formatDate(newYear, { locale: 'en-GB', timeZone: 'Asia/Baghdad' })).toBe('1 January 2017');
  expect(formatDate(newYear, { locale: 'de', timeZone: 'UTC' })).toBe('31. Dezember 2016');
});

test('the site writes a date by the language in its settings', () => {
  const site = { language: 'de', timeZone: 'Asia/Baghdad' };
  expect(formatDateTime(newYear, placeOf(site))).toBe('1. Januar 2017 um 02:30');
});

test('posts are dated in the form of the settings', () => {
  const place = { locale: 'en-GB', timeZone: 'Asia/Baghdad' };
  const forms = (['longTime', 'long', 'shortTime', 'short'] as const).map((form) =>
    formatAs(form, newYear, place),
  );
  expect(forms).toEqual(['1 January 2017 at 02:30', '1 January 2017', '1 Jan 2017, 02:30', '1 Jan 2017']);
  expect(formatDay(newYear, place)).toMatch(/^Sunday,? 1 January 2017$/);
});

test('the desk, which is in English, writes a date in the English of the site', () => {
  const inLanguage = (language: string) =>
    formatDateTime(newYear, englishPlaceOf({ language, timeZone: 'Asia/Baghdad' }));
  expect(inLanguage('en')).toBe('January 1, 2017 at 2:30 AM');
  expect(inLanguage('EN-gb')).toBe('1 January 2017 at 02:30');
});

test('at the desk of a site in another language a date is English still, with the numbers of its filters', () => {
  for (const language of ['fa', 'ar-EG', 'th', 'de', 'pt-BR', 'zh-Hant', 'enm'])
    expect(formatDateTime(newYear, englishPlaceOf({ language, timeZone: 'Asia/Baghdad' }))).toBe(
      '1 January 2017 at 02:30',
    );
  for (const language of ['en-IR', 'en-TH', 'en-u-ca-persian-nu-arab'])
    expect(formatDate(newYear, englishPlaceOf({ language, timeZone: 'Asia/Baghdad' }))).toMatch(
      /^(1 January|January 1,) 2017$/,
    );
});

test('a time reads on the clock of the site', () => {
  expect(formatDateTime(newYear, { locale: 'en-GB', timeZone: 'Asia/Baghdad' })).toBe(
    '1 January 2017 at 02:30',
  );
});

test('a moment of today is its time, of another day its day too, and today is where the site is', () => {
  const place = { locale: 'en-GB', timeZone: 'Asia/Baghdad' };
  expect(formatMoment(newYear, new Date('2017-01-01T20:00:00Z'), place)).toBe('02:30');
  expect(formatMoment(newYear, new Date('2017-01-01T21:00:00Z'), place)).toBe('1 Jan, 02:30');
  expect(formatMoment(newYear, newYear, { ...place, timeZone: 'UTC' })).toBe('23:30');
  expect(formatMoment(newYear, newYear, { locale: 'en', timeZone: 'Asia/Baghdad' })).toMatch(/^02:30\sAM$/);
  expect(formatMoment(newYear, new Date('2017-01-01T20:00:00Z'), { ...place, timeZone: 'UTC' })).toBe(
    '31 Dec 2016, 23:30',
  );
});

test('a time zone is one that the runtime knows', () => {
  expect(isTimeZone('Europe/Lisbon')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
