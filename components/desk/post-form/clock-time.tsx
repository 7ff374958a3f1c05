'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import { formatMoment, type Place } from '@/lib/text/dates';

const never = () => () => {};

/** How the site writes dates, and so the form. */
export const PlaceContext = createContext<Place>({ locale: 'en', timeZone: 'UTC' });

/** An instant on the clock of the site: '13:05' today, '21 Nov, 13:05' before. What today is, only the browser knows. */
export function ClockTime({ at }: { at: Date | number }) {
  const place = use(PlaceContext);
  const shown = useSyncExternalStore(
    never,
    () => formatMoment(new Date(at), new Date(), place),
    () => '',
  );
  return <time dateTime={new Date(at).toISOString()}>{shown}</time>;
}
