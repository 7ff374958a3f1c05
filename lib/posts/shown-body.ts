import { withEmbeds } from '@/lib/media/shown';
import type { KnownEmbed } from '@/lib/media/view';
import { illustrated } from '@/lib/media-library/illustrate';
import type { Picture } from '@/lib/media-library/rules';
import { withScrollingTables } from '@/lib/text/wide-tables';

/** A sanitised body as readers get it, with what is known of the pictures and of what is elsewhere in it. */
export function shownBody(
  html: string,
  pictures: readonly Picture[],
  known: ReadonlyMap<string, KnownEmbed>,
): string {
  return withScrollingTables(withEmbeds(illustrated(html, pictures), known));
}
