/** The calendar day of an instant in a time zone, as an address writes it: '2017', '08', '27'. */
export function dateParts(instant: Date, timeZone: string): { year: string; month: string; day: string } {
  const parts = formatter('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { year: value('year').padStart(4, '0'), month: value('month'), day: value('day') };
}

/** In whose manner a date is written, and where the clock hangs. */
export type Place = { locale: string; timeZone: string };

/** How the site writes dates on its pages: in its language, by its clock. */
export function placeOf({ language, timeZone }: { language: string; timeZone: string }): Place {
  return { locale: language, timeZone };
}

/**
 * How the desk and the account write dates, whose words are English whatever the site's language: by its clock, and
 * in its own English where that is its language. Always of the calendar in which the desk asks for dates.
 */
export function englishPlaceOf({ language, timeZone }: { language: string; timeZone: string }): Place {
  const site = new Intl.Locale(language);
  const manner = site.language === 'en' ? site.baseName : 'en-GB';
  return { locale: `${manner}-u-ca-gregory-nu-latn`, timeZone };
}

/** '27 August 2017' in the manner of the locale; `medium` is '27 Aug 2017'. */
export function formatDate(
  instant: Date,
  { locale, timeZone }: Place,
  dateStyle: 'long' | 'medium' = 'long',
): string {
  return formatter(locale, { timeZone, dateStyle }).format(instant);
}

/** '14:05' in the manner of the locale. */
export function formatTime(instant: Date, { locale, timeZone }: Place): string {
  return formatter(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** '27 August 2017 at 14:05' in the manner of the locale. */
export function formatDateTime(instant: Date, place: Place): string {
  return formatAs('longTime', instant, place);
}

/** How a site writes its dates: the month in full or short, with the time of day or without. */
export type DateForm = 'longTime' | 'long' | 'shortTime' | 'short';

/** '27 August 2017 at 14:05', or as the form says, in the manner of the locale. */
export function formatAs(form: DateForm, instant: Date, { locale, timeZone }: Place): string {
  const dateStyle = form.startsWith('long') ? 'long' : 'medium';
  return formatter(locale, {
    timeZone,
    dateStyle,
    ...(form.endsWith('Time') && { timeStyle: 'short' }),
  }).format(instant);
}

/** 'Sunday, 27 August 2017' in the manner of the locale. */
export function formatDay(instant: Date, { locale, timeZone }: Place): string {
  return formatter(locale, { timeZone, dateStyle: 'full' }).format(instant);
}

/** '14:05' of the day that `now` is in; '21 Nov, 14:05' of another day, with the year of another year. */
export function formatMoment(instant: Date, now: Date, { locale, timeZone }: Place): string {
  const [then, today] = [dateParts(instant, timeZone), dateParts(now, timeZone)];
  const sameYear = then.year === today.year;
  const sameDay = sameYear && then.month === today.month && then.day === today.day;
  return formatter(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(!sameDay && { day: 'numeric', month: 'short' }),
    ...(!sameYear && { year: 'numeric' }),
  }).format(instant);
}

/** Whether the runtime knows `timeZone`, an IANA name like 'Europe/Lisbon'. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

// Making a formatter costs far more than using it. Places are few: the site has one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  return formatters.set(key, kept) && kept;
}
