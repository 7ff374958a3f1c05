import { Temporal } from 'temporal-polyfill';

/** Which of the two is meant when the clock shows a time twice. */
export type Which = 'first' | 'second';

/**
 * The instant at which the clock of a zone shows a typed time like '2026-12-24T18:00' (or with a space, or seconds).
 * A time that spring skips is refused with a sentence; of one that autumn repeats `which` is taken.
 */
export function readLocalTime(
  typed: string,
  timeZone: string,
  which: Which = 'first',
): { at: Date } | { problem: string } {
  const clock = plainDateTime(typed);
  if (!clock) return { problem: 'Write a date and a time, like 2026-12-24 18:00.' };
  const zoned = clock.toZonedDateTime(timeZone, {
    disambiguation: which === 'first' ? 'earlier' : 'later',
  });
  if (!zoned.toPlainDateTime().equals(clock)) return { problem: skipped(clock, timeZone) };
  return { at: new Date(zoned.epochMilliseconds) };
}

/** What the clock of a zone shows at an instant, to the minute, as a field for a date and a time takes it. */
export function localTimeOf(at: Date, timeZone: string): string {
  return zonedAt(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Whether the clock of a zone shows the time of `at` twice, and which of the two it is; `offset` like '+02:00'. */
export function repeatOf(at: Date, timeZone: string): { which: Which; offset: string } | null {
  const zoned = zonedAt(at, timeZone);
  const clock = zoned.toPlainDateTime();
  const first = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = clock.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.epochMilliseconds === second.epochMilliseconds) return null;
  return { which: zoned.equals(first) ? 'first' : 'second', offset: zoned.offset };
}

/** When the day that `at` is in ends by the clock of a zone. */
export function midnightAfter(at: Date, timeZone: string): Date {
  return new Date(zonedAt(at, timeZone).add({ days: 1 }).startOfDay().epochMilliseconds);
}

function plainDateTime(typed: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(typed)) return null;
  try {
    return Temporal.PlainDateTime.from(typed.replace(' ', 'T'));
  } catch {
    return null;
  }
}

function skipped(clock: Temporal.PlainDateTime, timeZone: string): string {
  const before = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const after = before.getTimeZoneTransition('next');
  const leap = after?.subtract({ seconds: 1 }).toPlainDateTime().add({ seconds: 1 });
  const minutes = (time: Temporal.PlainDateTime) => time.toPlainTime().toString({ smallestUnit: 'minute' });
  const how =
    leap && after ? `: the clock goes from ${minutes(leap)} to ${minutes(after.toPlainDateTime())}` : '';
  return `There is no ${minutes(clock)} on that day${how}. Choose another time.`;
}

function zonedAt(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
