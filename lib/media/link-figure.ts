import { escapeHtml } from '@/lib/text/escape';
import { nameOf } from './facade';
import { sourceOf } from './rules';
import type { EmbedView } from './views';

/** What stands for something elsewhere where nothing can be clicked to play, as in a feed: its still, its name, its address. */
export function linkFigure(view: EmbedView, caption = ''): string {
  const { provider, url, poster } = view;
  const link = (inside: string) => `<a href="${escapeHtml(url)}">${inside}</a>`;
  const still = poster
    ? link(`<img src="${poster.src}" alt="" width="${poster.width}" height="${poster.height}">`)
    : '';
  const named = link(`${escapeHtml(nameOf(view))} (${escapeHtml(sourceOf(provider, url))})`);
  const words = caption && ` ${escapeHtml(caption)}`;
  return `<figure>${still}<figcaption>${named}${words}</figcaption></figure>`;
}
