import { deskLocale, formatMoment } from '@/lib/text/dates';

/** By whose clock a time is written, and when that is done. */
export type Place = { timeZone: string; now: Date };

/** '14:05' of today, '21 Nov, 14:05' of another day. */
export function momentOf(at: Date, { timeZone, now }: Place): string {
  return formatMoment(at, now, { locale: deskLocale, timeZone });
}
