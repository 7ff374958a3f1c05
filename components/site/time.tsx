import type { SiteView } from '@/lib/posts/views';
import { type DateForm, formatAs, placeOf } from '@/lib/text/dates';

type Props = {
  at: Date;
  site: Pick<SiteView, 'timeZone' | 'language'>;
  /** How the site dates its posts; everything else has its time of day. */
  form?: DateForm;
};

/** An instant in the site's time zone and language, with the machine's form beside it. */
export function Time({ at, site, form = 'longTime' }: Props) {
  return <time dateTime={at.toISOString()}>{formatAs(form, at, placeOf(site))}</time>;
}
