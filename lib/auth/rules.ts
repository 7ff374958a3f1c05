import type { Role } from '@/lib/generated/prisma/enums';

/** The fewest characters of a new password. */
export const passwordMin = 10;

/** The most characters that a form takes. The password's bound keeps a hash from being made of a megabyte. */
export const max = { name: 100, email: 254, password: 200, url: 500, bio: 1000 };

/** How long a session lasts, however much it is used. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** When a session that begins at `now` ends. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + sessionSeconds * 1000);
}

const somewhere = 'http://site.invalid';

/**
 * The path of this site that a form or an address asked to go to next, or `otherwise`. Only a path is taken:
 * no other host, however it is spelled, and not the pages of signing in themselves.
 */
export function samePath(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked) || asked.length > 2000) return otherwise;
  if (!URL.canParse(asked, somewhere)) return otherwise;
  const url = new URL(asked, somewhere);
  // What a browser drops or turns (tabs, backslashes) must not make another host of it.
  if (url.origin !== somewhere || url.pathname.startsWith('//')) return otherwise;
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return otherwise;
  return url.pathname + url.search + url.hash;
}

/** The address of the sign-in page that comes back to `path`. */
export function signInPath(path: string): string {
  return withNext('/sign-in', samePath(path, '/desk'));
}

/** A page of signing in that goes on to `next` afterwards; '' is wherever is usual. */
export function withNext(page: string, next: string): string {
  return next ? `${page}?next=${encodeURIComponent(next)}` : page;
}

/** Whether `personId` is the only administrator who can sign in, and so must stay one. */
export function isLastAdministrator(
  people: readonly { id: string; role: Role; suspendedAt: Date | null }[],
  personId: string,
): boolean {
  const able = people.filter((person) => person.role === 'administrator' && !person.suspendedAt);
  return able.length === 1 && able[0]?.id === personId;
}

/** A browser in words, from what it says of itself: "Firefox on Linux". For a list to recognise, not to trust. */
export function browserName(userAgent: string | null): string {
  const first = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const browser = first([
    [/Edg/, 'Edge'],
    [/OPR|Opera/, 'Opera'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]);
  const system = first([
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ');
}
