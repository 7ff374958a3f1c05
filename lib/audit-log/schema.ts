import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isStorable } from '@/lib/text/visible';
import type { LogKind } from './rules';

const kinds = [
  'responses',
  'commenters',
  'closings',
  'posts',
  'people',
  'settings',
  'others',
] as const satisfies LogKind[];

// PostgreSQL does not read every year that JavaScript writes.
const day = z.iso
  .date()
  .refine((date) => date >= '1900' && date < '3000')
  .optional()
  .catch(undefined);

/**
 * What of the log is asked for, as an address says it; what cannot be read is left out. `person` may be 'none':
 * guests, and the site itself. `from` and `to` are days, both included; `before` is the place
 * where a page of older entries begins.
 */
export const logFilter = z.object({
  kind: z.enum(kinds).optional().catch(undefined),
  person: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .catch(undefined),
  post: z.uuid().optional().catch(undefined),
  article: z.string().trim().min(1).max(200).refine(isStorable).optional().catch(undefined),
  from: day,
  to: day,
  before: z
    .string()
    .regex(/^\d{1,13}-\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type LogFilter = z.output<typeof logFilter>;

/** The instant at which a day begins by the clock of the zone, `later` days on. */
export function dayBegins(day: string, timeZone: string, later = 0): Date {
  const date = Temporal.PlainDate.from(day).add({ days: later });
  return new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
}
