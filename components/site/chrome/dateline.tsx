import type { SiteView } from '@/lib/posts/views';
import { formatDay, placeOf } from '@/lib/text/dates';

/** The day of the issue, at the head of a newspaper's front page. */
export function Dateline({ today, site }: { today: Date; site: SiteView }) {
  return <p className="dateline">{formatDay(today, placeOf(site))}</p>;
}
