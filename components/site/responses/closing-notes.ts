import type { ClosingState } from '@/lib/closing/rules';
import type { SiteView } from '@/lib/posts/views';
import { formatDateTime, placeOf } from '@/lib/text/dates';
import { closingSentences } from './closing-sentences';

/** The sentences about a closing, with times as the site writes them. */
export function closingNotes(closing: ClosingState, site: SiteView): string[] {
  return closingSentences(closing, (at) => formatDateTime(at, placeOf(site)));
}
