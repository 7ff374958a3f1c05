import { expect, it } from 'vitest';
import { clockOf, minutesOf, readHours } from './week';

it('reads a clock and shows it again', () => {
  expect(minutesOf('09:30')).toBe(570);
  expect(minutesOf('')).toBeNull();
  expect(clockOf(570)).toBe('09:30');
  expect(clockOf(1440)).toBe('00:00');
  expect(clockOf(1500)).toBe('01:00');
});

it('takes a broken field for no hours', () => {
  expect(readHours('[{"day":1,"from":0,"to":60}]')).toEqual([{ day: 1, from: 0, to: 60 }]);
  for (const broken of ['', '{', '7']) expect(readHours(broken)).toEqual([]);
});
