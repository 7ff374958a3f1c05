import { embedMarkup, replaceEmbeds } from '@/lib/media/body';
import { linkFigure } from '@/lib/media/link-figure';
import { viewOf } from '@/lib/media/shown';
import type { KnownEmbed } from '@/lib/media/view';
import { illustrated } from '@/lib/media-library/illustrate';
import type { Picture } from '@/lib/media-library/rules';
import type { MediaView } from '@/lib/posts/views';
import { escapeHtml } from '@/lib/text/escape';

type Shown = {
  body: string;
  pictures: readonly Picture[];
  known: ReadonlyMap<string, KnownEmbed>;
  media: readonly MediaView[];
};

/**
 * A sanitised body as feed readers get it: pictures in their sizes, what is elsewhere as a link with its still, related
 * media at its end, and every address with the site before it.
 */
export function feedContent({ body, pictures, known, media }: Shown, siteUrl: string): string {
  const linked = replaceEmbeds(illustrated(body, pictures), (embedded) => {
    const view = viewOf(embedded.url, known);
    if (!view) return embedMarkup(embedded);
    return linkFigure({ ...view, title: embedded.title || view.title }, embedded.caption);
  });
  const related = media.map((item) => {
    const words = [item.caption, item.credit].filter(Boolean).join(' — ');
    return `<h2>${escapeHtml(item.label)}</h2>${linkFigure(item, words)}`;
  });
  return absolute([linked, ...related].join(''), siteUrl);
}

// The sanitiser, and what is written beside it, put every value between double quotes and no angle bracket into one.
function absolute(html: string, siteUrl: string): string {
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag
      .replace(/ (href|src|cite)="\/(?!\/)/g, ` $1="${siteUrl}/`)
      .replace(
        / srcset="([^"]*)"/g,
        (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, `$1${siteUrl}/`)}"`,
      ),
  );
}
