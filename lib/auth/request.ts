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

/** Has this page answered with another status than 200. */
export async function answerWithStatus(status: 404 | 410) {
  const name = (await headers()).get('x-broadside-request');
  const statuses: Map<string, number> | undefined = Reflect.get(globalThis, Symbol.for('broadside.statuses'));
  // Whoever has hung up is not waiting for it.
  if (name && statuses?.has(name)) statuses.set(name, status);
}
