import { formatDateTime, type Place } from '@/lib/text/dates';
import { ago } from './words';

/** The clock of the desk: the site's manner and time zone, and the instant of this request. */
export type Clock = Place & { now: Date };

/** How long ago within a week, with the date at hand; else the date. */
export function When({ at, clock }: { at: Date; clock: Clock }) {
  const date = formatDateTime(at, clock);
  return (
    <time dateTime={at.toISOString()} title={date}>
      {ago(at, clock.now) ?? date}
    </time>
  );
}
