import { readWebUrl } from '@/lib/text/web-url';

/** The images of a body, with their alternative texts; empty where there is none. */
export function imagesIn(html: string): { alt: string }[] {
  return tagsIn(html, 'img').map((tag) => ({ alt: attribute(tag, 'alt') ?? '' }));
}

/** The addresses that the links of a body lead to; what is only named has none. */
export function linksIn(html: string): string[] {
  return tagsIn(html, 'a').flatMap((tag) => attribute(tag, 'href') ?? []);
}

/** Whether a browser could follow an address: one of the web in full, a path or a place on this site, or a mailbox. */
export function isPossibleLink(href: string): boolean {
  if (/^#./.test(href) || /^\/(?![/\\])\S*$/.test(href)) return true;
  if (/^mailto:/i.test(href)) return /^mailto:[^\s@]+@[^\s@]+\.[^\s@.]+$/i.test(href);
  if (!/^https?:\/\//i.test(href)) return false;
  const url = readWebUrl(href);
  if (!url) return false;
  const { hostname } = new URL(url);
  return /^(localhost|\[.+\])$/.test(hostname) || /^[^.]+(\.[^.]+)+$/.test(hostname);
}

/** A tag or a quote that never ends goes to the end of the text, so that nothing is looked through twice. */
function tagsIn(html: string, name: string): string[] {
  const tag = `<${name}\\b(?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)`;
  return html.match(new RegExp(tag, 'gi')) ?? [];
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').replaceAll('&amp;', '&').trim() : null;
}
