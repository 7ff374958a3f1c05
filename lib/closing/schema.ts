import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { cleanLine } from '@/lib/text/visible';
import { type SpanName, spans } from './spans';

/** Characters of a note. */
export const NOTE_MAX = 500;

const hoursOf: Record<Exclude<SpanName, ''>, number> = {
  '1h': 1,
  '3h': 3,
  '12h': 12,
  '1d': 24,
  '3d': 72,
  '7d': 168,
  '30d': 720,
};

/** Years that a timer may run. */
const YEARS_MOST = 5;

const typedNote = z
  .string('Write words here.')
  .transform(cleanLine)
  .pipe(z.string().max(NOTE_MAX, `Keep the note within ${NOTE_MAX} characters.`));

/**
 * The note and the timer of a closing or an opening, as a form sends them: `lasts` is one of `spans`, `until` a
 * date and time by the site's clock, which beats it. What comes out is a note and an instant after `now`, or none.
 */
export const closingForm = (timeZone: string, now: Date) =>
  z
    .object({
      note: typedNote.default(''),
      until: z.string('Choose a date and a time.').trim().default(''),
      lasts: z.enum(Object.keys(spans) as SpanName[], 'Choose how long.').default(''),
    })
    .transform(({ note, until, lasts }, context) => {
      const at = until ? localInstant(until, timeZone) : lasts ? after(now, lasts) : null;
      const problem =
        until && !at ? 'Write a date and a time, like 2026-12-24 18:00.' : timerProblem(at, now);
      if (problem) context.addIssue({ code: 'custom', path: ['until'], message: problem });
      return { note, until: at };
    });

/** What is wrong with an instant at which something is to change by itself; null when nothing is. */
export function timerProblem(at: Date | null, now: Date): string | null {
  if (!at) return null;
  if (!(at > now)) return 'Choose a time that is still to come.';
  if (at.getTime() - now.getTime() > YEARS_MOST * 366 * 86_400_000)
    return `Choose a time within ${YEARS_MOST} years.`;
  return null;
}

function after(now: Date, lasts: Exclude<SpanName, ''>): Date {
  return new Date(now.getTime() + hoursOf[lasts] * 3_600_000);
}

/** '2026-12-24T18:00' by the clock of the zone; a time that the clock skips is as long after the skip. */
function localInstant(text: string, timeZone: string): Date | null {
  try {
    const clock = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
    return new Date(clock.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch {
    return null;
  }
}

const sentence = 'Choose the hours again: a day, a beginning and an end.';

const openingWindow = z
  .object(
    {
      day: z.number(sentence).int(sentence).min(1, sentence).max(7, sentence),
      from: z.number(sentence).int(sentence).min(0, sentence).max(1439, sentence),
      to: z.number(sentence).int(sentence).min(1, sentence).max(2880, sentence),
    },
    sentence,
  )
  .refine(({ from, to }) => to > from && to - from <= 1440, 'Hours end after they begin, within a day.');

const openingWindows = z.array(openingWindow, sentence).max(50, 'Write at most 50 openings.').nullable();

/**
 * Weekly hours: a list, or the JSON of one as a form sends it. None at all is always open: null. What is wrong is
 * said of the field as a whole: its rows have no names in the form.
 */
export const openingHours = z.unknown().transform((sent, context) => {
  const read = typeof sent === 'string' ? (sent.trim() ? json(sent) : null) : sent;
  const { data, error } = openingWindows.safeParse(read);
  if (error) {
    context.addIssue({ code: 'custom', message: error.issues[0]?.message ?? sentence });
    return z.NEVER;
  }
  return data && data.length > 0 ? data : null;
});

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
