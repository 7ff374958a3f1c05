import 'server-only';
import { headers } from 'next/headers';

// The server in front of Next sets these headers on every request it passes on: see server/page-cache/told.ts.

/** The network address that the request came from, as the server in front knows it. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? 'unknown';
}

/** The path and query that the browser asked for. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-broadside-path') ?? '/desk';
}

/** The browser's name for itself, cut to what a list of sessions needs. */
export async function requestUserAgent(): Promise<string> {
  return ((await headers()).get('user-agent') ?? '').slice(0, 300);
}
