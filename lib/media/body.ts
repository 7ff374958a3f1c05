import { escapeHtml, unescapeHtml } from '@/lib/text/escape';
import { readMediaUrl } from './rules';

/**
 * How a body embeds: `<figure class="embed"><a href="ADDRESS">TITLE</a></figure>`, with a figcaption perhaps. Read
 * without this site it is a link with its title. All of the three are plain text.
 */
export type Embedded = { url: string; title: string; caption: string };

/** The longest title and caption that one may have, in characters. */
export const longest = { title: 300, caption: 1000 };

/** One in that form. A title that says nothing more than the address is the address. */
export function embedMarkup({ url, title, caption }: Embedded): string {
  const under = caption && `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure class="embed"><a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a>${under}</figure>`;
}

/** What a sanitised body embeds, in its order. */
export function embedsIn(html: string): Embedded[] {
  return [...html.matchAll(FORM)].map(read);
}

/** A sanitised body with something else in the place of what it embeds. */
export function replaceEmbeds(html: string, replace: (embedded: Embedded) => string): string {
  return html.replace(FORM, (...match) => replace(read(match)));
}

/**
 * A sanitised body in which each embed has the one form and a canonical address. What cannot be embedded is a link, and so
 * is one whose caption has links or marks, which the form cannot hold.
 */
export function settleEmbeds(html: string): string {
  const settled = html.replace(SPELLED, (...match) => {
    const { title, caption, ...given } = read(match);
    const address = readMediaUrl(given.url);
    if (!address || String(match[3] ?? '').includes('<'))
      return String(match[0]).replace(' class="embed"', '');
    const named = title === given.url ? '' : title;
    return embedMarkup({ url: address.url, title: named, caption });
  });
  return settled.replace(OTHER, '<figure>');
}

// None goes past the next figure in search of an end: however long a body is, it is gone through once.
const inner = (name: string) => `((?:(?!</${name}>|<figure)[\\s\\S])*)`;
const after = '<a href="([^"]*)">([^<]*)</a>(?:<figcaption>([^<]*)</figcaption>)?</figure>';
const FORM = new RegExp(`<figure class="embed">${after}`, 'g');
const OTHER = new RegExp(`<figure class="embed">(?!${after})`, 'g');
const SPELLED = new RegExp(
  `<figure class="embed">\\s*(?:<p>\\s*)?<a href="([^"]*)"[^>]*>${inner('a')}</a>\\s*(?:</p>\\s*)?` +
    `(?:<figcaption>${inner('figcaption')}</figcaption>\\s*)?</figure>`,
  'g',
);

function read([, url, title, caption]: readonly unknown[]): Embedded {
  const address = unescapeHtml(String(url));
  const said = plain(title);
  return { url: address, title: said === address ? '' : said, caption: plain(caption) };
}

function plain(html: unknown): string {
  const text = unescapeHtml(String(html ?? '').replace(/<[^>]*>/g, ' '));
  return text.replace(/\s+/g, ' ').trim();
}
