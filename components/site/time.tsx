import type { SiteView } from '@/lib/posts/views';
import { formatDateTime, placeOf } from '@/lib/text/dates';

/** An instant in the site's time zone and language, with the machine's form beside it. */
export function Time({ at, site }: { at: Date; site: Pick<SiteView, 'timeZone' | 'language'> }) {
  return <time dateTime={at.toISOString()}>{formatDateTime(at, placeOf(site))}</time>;
}
