'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import { deskLocale, formatMoment } from '@/lib/text/dates';

const never = () => () => {};

/** The time zone of the site, in which the form writes every time. */
export const TimeZoneContext = createContext('UTC');

/** An instant on the clock of the site: '13:05' today, '21 Nov, 13:05' before. What today is, only the browser knows. */
export function ClockTime({ at }: { at: Date | number }) {
  const timeZone = use(TimeZoneContext);
  const shown = useSyncExternalStore(
    never,
    () => formatMoment(new Date(at), new Date(), { locale: deskLocale, timeZone }),
    () => '',
  );
  return <time dateTime={new Date(at).toISOString()}>{shown}</time>;
}
