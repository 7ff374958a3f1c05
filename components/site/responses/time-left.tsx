import { Time } from '@/components/site/time';
import type { SiteView } from '@/lib/posts/views';

/** Until when something of the reader's may be changed, with a countdown where scripts run. */
export function TimeLeft({ says, until, site }: { says: string; until: Date; site: SiteView }) {
  return (
    <p className="respond-note">
      {says} <Time at={until} site={site} />.<closing-countdown />
    </p>
  );
}
