/** Whether `typed` is an id as PostgreSQL takes it. Asked before a lookup, since anything may stand in an address. */
export function isUuid(typed: unknown): typed is string {
  return typeof typed === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed);
}
