/** Longest path and query that we look at, in bytes. */
const LONGEST_PATH = 2048;
const LONGEST_QUERY = 8192;

/** `path` in one canonical spelling, `query` with its question mark or empty. */
export interface Address {
  path: string;
  query: string;
}

/**
 * Reads the request line's target. One page has one spelling here, so that neither the cache nor
 * Next ever sees two readings of one address.
 *
 * @returns null for what no page of ours is called and what servers are known to read differently:
 *   doubled slashes, dot segments, encoded dots, slashes, backslashes and percent signs, control
 *   characters, bytes that are not UTF-8, and addresses past 2 kB.
 */
export function readAddress(target: string): Address | null {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark);
  if (path.length > LONGEST_PATH || query.length > LONGEST_QUERY) return null;
  // The usual address needs no second look.
  if (/^(?:\/[A-Za-z0-9_-]+)*\/?$/.test(path) && path !== '') return { path, query };
  const canonical = canonicalPath(path);
  return canonical === null ? null : { path: canonical, query };
}

function canonicalPath(path: string): string | null {
  if (!path.startsWith('/') || path.includes('//')) return null;
  if (/[^\x21-\x7e]|[\\#]|%(?:2e|2f|5c|25|[01][0-9a-f]|7f)/i.test(path)) return null;
  const segments = path.split('/');
  if (segments.some((segment) => segment === '.' || segment === '..')) return null;
  try {
    return segments.map((segment) => encodeURIComponent(decodeURIComponent(segment))).join('/');
  } catch {
    return null;
  }
}
