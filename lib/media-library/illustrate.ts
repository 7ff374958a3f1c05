import { escapeHtml } from '@/lib/text/escape';
import { idIn, oneFile, type Picture, shownSize, srcset } from './rules';

/** How wide a picture stands in the text column, for the browser's choice of a file. */
export const columnSizes = '(min-width: 41rem) 38rem, 92vw';

/** The same for one of several side by side. */
const gallerySizes = '(min-width: 41rem) 19rem, 46vw';

/**
 * A sanitised body as readers get it: a picture of the library comes in the sizes it is kept in, with its own width
 * and height; one that stands alone, or straight in a gallery, has its caption and credit. One that was deleted is left out. Others' pictures
 * stay as they are.
 */
export function illustrated(html: string, pictures: readonly Picture[]): string {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  const around: string[] = [];
  // The sanitiser closes what it opens, and no angle bracket is left inside an attribute.
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g, (tag, end: string, name: string) => {
    if (name === 'img') return illustrate(tag, around, byId);
    if (end) around.pop();
    else if (!alone.has(name)) around.push(tag);
    return tag;
  });
}

const alone = new Set(['br', 'hr', 'wbr', 'col']);

function illustrate(tag: string, around: readonly string[], pictures: ReadonlyMap<string, Picture>): string {
  const given = new Map(
    [...tag.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const address = given.get('src') ?? '';
  const id = idIn(address);
  if (!id) return tag;
  const picture = pictures.get(id);
  if (!picture) return address.startsWith('/') ? '' : tag;
  const gallery = around.findLastIndex((tag) => / class="[^"]*\bgallery\b/.test(tag));
  const shown = markup(picture, given, gallery < 0 ? columnSizes : gallerySizes);
  const standsAlone = around.length === 0 || gallery === around.length - 1;
  return standsAlone && !given.has('class') ? `<figure>${shown}${captionOf(picture)}</figure>` : shown;
}

function markup(picture: Picture, given: Map<string, string>, sizes: string): string {
  const { width, height } = shownSize(picture);
  const attributes = new Map<string, string | number>([
    ...given,
    ['src', oneFile(picture, 960)],
    ['srcset', srcset(picture, picture.fallback)],
    ['sizes', sizes],
    ['width', width],
    ['height', height],
  ]);
  const img = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  const webp = `<source type="image/webp" srcset="${srcset(picture, 'webp')}" sizes="${sizes}" />`;
  return `<picture>${webp}<img${img} /></picture>`;
}

function captionOf({ caption, credit }: Picture): string {
  if (!caption && !credit) return '';
  const parts = [
    caption && `<span dir="auto">${escapeHtml(caption)}</span>`,
    credit && `<span class="credit" dir="auto">${escapeHtml(credit)}</span>`,
  ];
  return `<figcaption>${parts.filter(Boolean).join(' ')}</figcaption>`;
}
