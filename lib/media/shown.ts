import type { Linked } from '@/lib/posts/linked';
import type { MediaView } from '@/lib/posts/views';
import { type Embedded, embedMarkup, replaceEmbeds } from './body';
import { embedFigure } from './facade';
import { playerUrl, readMediaUrl } from './rules';
import { embedView, type KnownEmbed } from './view';
import type { EmbedView } from './views';

type Known = ReadonlyMap<string, KnownEmbed>;

/** A sanitised body as readers get it: what it embeds waits for a click. */
export function withEmbeds(html: string, known: Known): string {
  return replaceEmbeds(html, (embedded) => {
    const view = viewOf(embedded.url, known);
    return view ? embedFigure(embedded, view) : embedMarkup(embedded);
  });
}

/** What a body embeds, with what is known of it. */
export function viewsOf(embedded: readonly Embedded[], known: Known): EmbedView[] {
  return embedded.flatMap(({ url, title }) => {
    const view = viewOf(url, known);
    return view ? [{ ...view, title: title || view.title }] : [];
  });
}

/** An item of the related media, with what is known of it. */
export function relatedView(item: Linked['media'][number], known: Known): MediaView {
  const { id, label, caption, credit, transcript, title, poster, provider, key, url } = item;
  const address = { provider, key, url, playerUrl: playerUrl(provider, key, url) };
  const view = embedView(address, known.get(url) ?? null);
  return {
    ...view,
    title: title || view.title,
    poster: poster ? { src: poster, width: 1280, height: 720 } : view.poster,
    ...{ id, label, caption, credit, transcript },
  };
}

/** Something elsewhere as a page shows it; null for an address that is nobody's. */
export function viewOf(url: string, known: Known): EmbedView | null {
  const address = readMediaUrl(url);
  return address && embedView(address, known.get(address.url) ?? null);
}
