import { describe, expect, test } from 'vitest';
import { momentForm } from './schema';

const now = new Date('2026-11-22T14:05:00Z');
const read = (sent: unknown) => momentForm('Europe/Lisbon', now).safeParse(sent);
const wrong = (sent: unknown) =>
  read(sent).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('The moment of a form', () => {
  test('is an instant that is still to come', () => {
    expect(read({ at: ' 2027-07-01T18:00 ' }).data).toEqual(new Date('2027-07-01T17:00:00Z'));
    expect(read({ at: '2027-10-31T01:30', which: 'second' }).data).toEqual(new Date('2027-10-31T01:30:00Z'));
  });

  test.each([
    [{ at: '2026-11-22T14:05' }, 'Choose a time that is still to come.'],
    [{ at: '2036-11-22T14:05' }, 'Choose a time within 5 years.'],
    [
      { at: '2027-03-28T01:30' },
      'There is no 01:30 on that day: the clock goes from 01:00 to 02:00. Choose another time.',
    ],
    [{ at: '<script>' }, 'Write a date and a time, like 2026-12-24 18:00.'],
    [{ at: '\u202e2027-07-01T18:00' }, 'Write a date and a time, like 2026-12-24 18:00.'],
    [{ at: '' }, 'Choose a date and a time.'],
    [{ at: '9'.repeat(100) }, 'Choose a date and a time.'],
    [{ at: ['2027-07-01T18:00'] }, 'Choose a date and a time.'],
    [{}, 'Choose a date and a time.'],
  ])('%j is refused beside its field', (sent, sentence) => {
    expect(wrong(sent)).toEqual([['at', sentence]]);
  });

  test('is not read from what is no form', () => {
    for (const sent of [null, 'x', 3, [1]]) expect(wrong(sent)).toEqual([['', 'Choose a date and a time.']]);
    expect(wrong({ at: '2027-07-01T18:00', which: 'third' })?.[0]?.[0]).toBe('which');
  });
});
