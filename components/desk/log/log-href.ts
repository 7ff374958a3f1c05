import type { LogFilter } from '@/lib/audit-log/schema';

/** The address of the log, or of its table, with what it is asked for. */
export function logHref(filter: LogFilter, path: '/desk/log' | '/desk/log/csv' = '/desk/log'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
