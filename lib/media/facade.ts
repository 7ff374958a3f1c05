import { columnSizes } from '@/lib/media-library/illustrate';
import { escapeHtml } from '@/lib/text/escape';
import type { Embedded } from './body';
import { playing, shapeOf, sourceOf } from './rules';
import type { EmbedView, Still } from './views';

/*
 * What stands in a page for something elsewhere, as HTML: in the place of what a body embeds, and in the block of related
 * media. Nothing is asked of another host before the reader clicks; without scripts, and on paper, it is a link.
 */

/** Something that a body embeds. A title that the body gives comes before the provider's. */
export function embedFigure({ title, caption }: Embedded, view: EmbedView): string {
  const under = caption && `<figcaption dir="auto">${escapeHtml(caption)}</figcaption>`;
  return `<figure class="embed">${facade({ ...view, title: title || view.title })}${under}</figure>`;
}

/** A still that becomes the player, the player of a file, or where there is none a card with the link. */
export function facade(view: EmbedView): string {
  if (!view.playerUrl || view.gone || (view.silent && !view.title)) return card(view);
  return view.provider === 'file' ? native(view) : stillOf(view, playing(view.provider, view.playerUrl));
}

/** What to call something that may have no title. */
export function nameOf({ provider, url, title, author }: EmbedView): string {
  if (title) return title;
  const shape = shapeOf(provider, url);
  if (shape === 'post') return author ? `A post by ${author}` : 'A post';
  return { video: 'Play the video', audio: 'Play the recording', photo: 'See the photo' }[shape];
}

function stillOf(view: EmbedView, player: string): string {
  const shape = shapeOf(view.provider, view.url);
  const name = nameOf(view);
  const verb = shape === 'post' ? 'Shown' : 'Plays';
  const room = shape === 'video' ? `facade-video ratio-${view.ratio}` : `facade-${shape}`;
  return tag('media-facade', { class: room, 'data-player': player, 'data-title': name }, [
    tag('a', { class: 'facade', href: view.url, rel: 'noopener' }, [
      view.poster ? picture(view.poster) : '',
      `<span class="facade-play">${shape === 'post' ? SPEECH : PLAY}</span>`,
      tag('span', { class: 'facade-text' }, [
        tag('span', { class: 'facade-title', dir: 'auto' }, [escapeHtml(name)]),
        tag('span', { class: 'facade-host' }, [escapeHtml(`${verb} from ${from(view)}`)]),
      ]),
    ]),
  ]);
}

/** Browsers ask for nothing of these before they are started. */
function native({ provider, url, ratio, title, poster }: EmbedView): string {
  const sound = shapeOf(provider, url) === 'audio';
  const name = title || new URL(url).pathname.split('/').at(-1) || url;
  const attributes = { src: url, controls: '', preload: 'none', 'aria-label': name };
  const player = sound
    ? tag('audio', attributes)
    : tag('video', { ...attributes, playsinline: '', ...(poster && { poster: poster.src }) });
  const link = tag('a', { class: 'media-file', href: url, rel: 'noopener', dir: 'auto' }, [escapeHtml(name)]);
  return tag('div', { class: sound ? 'media-sound' : `media-film ratio-${ratio}` }, [player]) + link;
}

function card(view: EmbedView): string {
  const { url, gone, poster, title, author } = view;
  const where = gone ? `Not shown any more by ${from(view)}` : `On ${from(view)}`;
  return tag('a', { class: 'media-card', href: url, rel: 'noopener' }, [
    poster && !gone ? picture(poster) : '',
    tag('span', { class: 'facade-text' }, [
      tag('span', { class: 'facade-title', dir: 'auto' }, [escapeHtml(title || author || url)]),
      tag('span', { class: 'facade-host' }, [escapeHtml(where)]),
    ]),
  ]);
}

function from({ provider, url, title, author }: EmbedView): string {
  const source = sourceOf(provider, url);
  return title && author ? `${source} · ${author}` : source;
}

function picture({ src, srcset, webp, width, height }: Still): string {
  const img = tag('img', {
    ...{ src, alt: '', width: String(width), height: String(height), loading: 'lazy', decoding: 'async' },
    ...(srcset && { srcset, sizes: columnSizes }),
  });
  return webp
    ? `<picture>${tag('source', { type: 'image/webp', srcset: webp, sizes: columnSizes })}${img}</picture>`
    : img;
}

const icon = (path: string) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`;
const PLAY = icon('M6 4.2v15.6a1 1 0 0 0 1.5.86l13-7.8a1 1 0 0 0 0-1.72l-13-7.8A1 1 0 0 0 6 4.2z');
const SPEECH = icon('M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z');

const alone = new Set(['img', 'source']);

function tag(name: string, attributes: Record<string, string>, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}${alone.has(name) ? '' : `</${name}>`}`;
}
