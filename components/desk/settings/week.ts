import type { OpeningWindow } from '@/lib/closing/hours';

/** The days as the hours count them, from 1. */
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The hours in the value of the form's field; none for anything that is no list of them. */
export function readHours(value: string): OpeningWindow[] {
  try {
    const hours: unknown = JSON.parse(value || '[]');
    return Array.isArray(hours) ? hours : [];
  } catch {
    return [];
  }
}

/** Minutes of a day as a clock shows them: '09:30'; 1440 is '00:00'. */
export function clockOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
}

/** '09:30' as minutes of the day; null while it is not a time. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** Weekly hours as the log keeps them, in a line: 'Monday 09:00–18:00, Saturday 10:00–02:00'. */
export function hoursInWords(hours: unknown): string {
  return readHours(JSON.stringify(hours))
    .map(({ day, from, to }) => `${days[day - 1]} ${clockOf(from)}–${clockOf(to)}`)
    .join(', ');
}
