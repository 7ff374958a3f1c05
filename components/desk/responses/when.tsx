import { deskLocale, formatDateTime } from '@/lib/text/dates';
import { ago } from './words';

/** The clock of the desk: the site's time zone, and the instant of this request. */
export type Clock = { timeZone: string; now: Date };

/** How long ago within a week, with the date at hand; else the date. */
export function When({ at, clock }: { at: Date; clock: Clock }) {
  const date = formatDateTime(at, { locale: deskLocale, timeZone: clock.timeZone });
  return (
    <time dateTime={at.toISOString()} title={date}>
      {ago(at, clock.now) ?? date}
    </time>
  );
}
