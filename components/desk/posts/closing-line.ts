import { closingInOneLine } from '@/components/desk/responses/words';
import type { ClosingState } from '@/lib/closing/rules';
import type { SiteView } from '@/lib/posts/views';
import { deskLocale, formatDateTime } from '@/lib/text/dates';

/** Whether a post takes responses, why not, and until when: one line, dated in the site's time zone. */
export function closingLine(state: ClosingState, site: Pick<SiteView, 'timeZone'>): string {
  const place = { locale: deskLocale, timeZone: site.timeZone };
  return closingInOneLine(state, (at) => formatDateTime(at, place));
}
