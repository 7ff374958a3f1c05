import type { FallbackFormat } from '@/lib/generated/prisma/enums';

/** Pixels that a picture may have in all its frames, and on a side: more could not be opened in little memory. */
export const pixelLimit = 50_000_000;
export const sideLimit = 16_000;

/** A file as its first bytes describe it: upright, in pixels. */
export type Look = { width: number; height: number; frames: number };

/** What is needed to show a picture of the library. */
export type Picture = {
  id: string;
  key: string;
  stem: string;
  fallback: FallbackFormat;
  widths: number[];
  width: number;
  height: number;
  caption: string;
  credit: string;
  focusX: number;
  focusY: number;
};

export const mediaTypes = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
} as const satisfies Record<FallbackFormat | 'webp', string>;

export type MediaFormat = keyof typeof mediaTypes;

/** Why a picture cannot be taken for its size, as a sentence; null when it can. */
export function sizeProblem({ width, height, frames }: Look): string | null {
  if (width <= sideLimit && height <= sideLimit && width * height * frames <= pixelLimit) return null;
  const size = [width, height, ...(frames > 1 ? [frames] : [])].map((count) => count.toLocaleString('en'));
  const most = `at most ${sideLimit.toLocaleString('en')} on a side and 50 million in all`;
  return frames > 1
    ? `This film has ${size[2]} frames of ${size[0]} × ${size[1]} pixels. The library takes ${most}: shorten it.`
    : `This picture has ${size[0]} × ${size[1]} pixels. The library takes ${most}: make it smaller.`;
}

/** The widths that a picture is kept in, in pixels, rising; the last is its own, or the widest kept. */
export function widthsFor({ width, frames }: Look): number[] {
  if (frames > 1) return [Math.min(width, 960)];
  const [widest] = kept;
  const own = Math.min(width, widest);
  return [...kept.filter((size) => size < own * 0.8).reverse(), own];
}

const kept = [2160, 1440, 960, 480] as const;

/** The name in an address of what was sent under `name`; plain letters only, since every storage takes them. */
export function isStem(slug: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(slug);
}

/** The files of a picture in the storage. */
export function fileNames({
  key,
  stem,
  widths,
  fallback,
}: Pick<Picture, 'key' | 'stem' | 'widths' | 'fallback'>) {
  return widths.flatMap((width) =>
    (['webp', fallback] as const).map((format) => `${key}/${stem}-${width}.${format}`),
  );
}

/** Where a file is read: `width` is one of the picture's own. It may be kept for ever. */
export function fileAddress(
  { key, stem }: Pick<Picture, 'key' | 'stem'>,
  width: number,
  format: MediaFormat,
): string {
  return `/media/${key}/${stem}-${width}.${format}`;
}

/** The file that a path under /media/ asks for, in the storage's spelling; null when it can be none. */
export function readFileName(path: readonly string[]): { name: string; type: string } | null {
  const name = path.join('/');
  const format = /^[0-9a-f]{24}\/[a-z0-9-]{1,80}-\d{1,5}\.(webp|jpg|png|gif)$/.exec(name)?.[1];
  return format ? { name, type: mediaTypes[format as MediaFormat] } : null;
}

/** How a text names a picture, whichever file it has: it stays when another takes its place. */
export function addressOf(id: string): string {
  return `/media/${id}`;
}

/** The id of the picture that an address names; null when it names none. */
export function idIn(address: string): string | null {
  return (
    /^(?:https?:\/\/[^/]+)?\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(address)?.[1] ?? null
  );
}

/** The ids of the pictures that a text names, an address or HTML; each once. */
export function idsIn(text: string): string[] {
  const named = text.matchAll(/\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/g);
  return [...new Set([...named].map(([, id = '']) => id))];
}

/** The width and height of the largest file. */
export function shownSize({ widths, width, height }: Pick<Picture, 'widths' | 'width' | 'height'>) {
  const largest = widths.at(-1) ?? width;
  return { width: largest, height: Math.max(1, Math.round((height * largest) / width)) };
}

/** The largest file of at most so many pixels in width, for what takes one file only; the smallest when all are wider. */
export function oneFile(picture: Picture, atMost: number): string {
  const width = picture.widths.findLast((size) => size <= atMost) ?? picture.widths[0] ?? picture.width;
  return fileAddress(picture, width, picture.fallback);
}

/** All files of a format as a `srcset`. */
export function srcset(picture: Picture, format: MediaFormat): string {
  return picture.widths.map((width) => `${fileAddress(picture, width, format)} ${width}w`).join(', ');
}
