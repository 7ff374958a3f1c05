import { fileAddress, oneFile, type Picture, shownSize, srcset } from '@/lib/media-library/rules';
import { type MediaAddress, ratioOf } from './rules';
import type { EmbedView, Still } from './views';

/** The files of a still. */
export type PosterFiles = Pick<Picture, 'key' | 'stem' | 'fallback' | 'widths' | 'width' | 'height'>;

/** What is known of an address, as it is stored. */
export type KnownEmbed = {
  url: string;
  title: string;
  author: string;
  width: number | null;
  height: number | null;
  knownAt: Date | null;
  goneAt: Date | null;
  poster: PosterFiles | null;
};

/** An address as a page shows it, with what is known of it; null when nobody has asked yet. */
export function embedView({ provider, url, playerUrl }: MediaAddress, known: KnownEmbed | null): EmbedView {
  return {
    provider,
    url,
    playerUrl,
    title: known?.title ?? '',
    author: known?.author ?? '',
    poster: known?.poster ? stillOf(known.poster) : null,
    ratio: ratioOf(known?.width ?? null, known?.height ?? null),
    silent: known !== null && known.knownAt === null,
    gone: known !== null && known.goneAt !== null,
  };
}

function stillOf(files: PosterFiles): Still {
  const picture = { ...files, id: '', caption: '', credit: '', focusX: 50, focusY: 50 };
  return {
    src: oneFile(picture, 960),
    srcset: srcset(picture, files.fallback),
    webp: srcset(picture, 'webp'),
    ...shownSize(picture),
  };
}

/** The smallest file of a still, for a row of the desk. */
export function thumbnailOf(files: PosterFiles): string {
  const picture = { ...files, id: '', caption: '', credit: '', focusX: 50, focusY: 50 };
  return fileAddress(picture, files.widths[0] ?? files.width, 'webp');
}
