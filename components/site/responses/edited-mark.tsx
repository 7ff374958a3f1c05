import type { SiteView } from '@/lib/posts/views';
import { formatDateTime, placeOf } from '@/lib/text/dates';

/** That a text was changed after it was sent, and when. */
export function EditedMark({ at, site }: { at: Date | null; site: SiteView }) {
  if (!at) return null;
  const when = formatDateTime(at, placeOf(site));
  return (
    <time className="when" dateTime={at.toISOString()} title={`Edited on ${when}`}>
      edited
    </time>
  );
}
