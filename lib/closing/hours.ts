import { Temporal } from 'temporal-polyfill';

/** One opening of the week. `day` is 1 (Monday) to 7; minutes of the day; a `to` past 1440 is on the next day. */
export type OpeningWindow = { day: number; from: number; to: number };
export type OpeningHours = readonly OpeningWindow[];

/** Open or closed since an instant and until one; null where that is more than a week or two away, or never. */
export type Opening = { open: boolean; since: Date | null; until: Date | null };

/**
 * Whether weekly hours are open at `now` by the clock of a time zone. An edge falls on the first instant at which
 * the clock shows its time or a later one: an hour that spring skips is over when it would begin, an hour that
 * autumn repeats is entered once and left once. Windows that touch are one. No hours at all is always open.
 */
export function openingAt(hours: OpeningHours | null, timeZone: string, now: Date): Opening {
  if (hours === null) return { open: true, since: null, until: null };
  const at = now.getTime();
  const known = spansAround(hours, timeZone, at);
  const span = known.find(({ start, end }) => start <= at && at < end);
  if (span) {
    const endless = span.end - at > 8 * DAY;
    return { open: true, since: new Date(span.start), until: endless ? null : new Date(span.end) };
  }
  const last = known.findLast(({ end }) => end <= at);
  const next = known.find(({ start }) => start > at);
  return { open: false, since: last ? new Date(last.end) : null, until: next ? new Date(next.start) : null };
}

type Span = { start: number; end: number };
const DAY = 24 * 60 * 60 * 1000;

/** The openings from a week before to two weeks after, at least: a week may lose its only hour to the clock change. */
function spansAround(hours: OpeningHours, timeZone: string, at: number): Span[] {
  const week = Math.floor(at / (7 * DAY));
  const key = `${timeZone} ${week} ${JSON.stringify(hours)}`;
  if (made.key === key) return made.spans;

  const first = Temporal.Instant.fromEpochMilliseconds(week * 7 * DAY)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const spans: Span[] = [];
  for (let offset = -8; offset <= 22; offset += 1) {
    const date = first.add({ days: offset });
    for (const { day, from, to } of hours) {
      if (day !== date.dayOfWeek) continue;
      const span = { start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) };
      if (span.start < span.end) spans.push(span);
    }
  }
  const merged = merge(spans.sort((one, other) => one.start - other.start));
  made = { key, spans: merged };
  return merged;
}

// Every page and every submit of a week asks the same hours, and working them out takes milliseconds.
let made: { key: string; spans: Span[] } = { key: '', spans: [] };

function merge(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The first instant at which the clock shows this time of this date, or a later one. */
function instantOf(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const clock = date
    .add({ days: Math.floor(minutes / 1440) })
    .toPlainDateTime({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 });
  const zoned = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(clock)) return zoned.epochMilliseconds;
  // The clock never shows it: it jumps over it at the next change.
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds;
}
