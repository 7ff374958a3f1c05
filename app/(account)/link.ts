import 'server-only';
import { redirect } from 'next/navigation';

/** The page behind a letter's link, as a form sends its token back, which may be anything. */
export function linkPath(page: string, token: unknown): string {
  return `${page}/${encodeURIComponent(String(token).slice(0, 300).toWellFormed())}`;
}

/** What stands in such an address. One that cannot be read is nobody's. */
export function tokenIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    redirect('/not-found');
  }
}
