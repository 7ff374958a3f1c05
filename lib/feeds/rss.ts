import XMLBuilder from 'fast-xml-builder';
import { nameOf } from '@/lib/media/facade';
import { shapeOf } from '@/lib/media/rules';
import type { MediaView } from '@/lib/posts/views';
import type { FeedItem, SiteFeed } from './views';

/** A feed as RSS 2.0 with whole texts, as WordPress gives it; `url` is its own address. */
export function rss({ name, tagline, language, items }: SiteFeed, siteUrl: string, url: string): string {
  const updated = items.map(({ updatedAt }) => +updatedAt);
  const channel = {
    title: name,
    'atom:link': { '@href': url, '@rel': 'self', '@type': 'application/rss+xml' },
    link: `${siteUrl}/`,
    description: tagline || name,
    ...(updated.length > 0 && { lastBuildDate: new Date(Math.max(...updated)).toUTCString() }),
    language,
    generator: 'Broadside',
    item: items.map((item) => itemOf(item, siteUrl)),
  };
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    rss: { '@version': '2.0', ...namespaces, channel },
  };
  return xml.build(document).replace(notXml, '');
}

const namespaces = {
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  '@xmlns:media': 'http://search.yahoo.com/mrss/',
};

const xml = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** What no XML may have, though a text of ours may. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function itemOf(
  { id, title, url, publishedAt, authors, terms, description, content, media }: FeedItem,
  siteUrl: string,
) {
  const files = media.filter(({ provider }) => provider === 'file');
  return {
    title,
    link: url,
    // Its address may change, and readers would see it as new.
    guid: { '@isPermaLink': 'false', '#text': `urn:uuid:${id}` },
    pubDate: publishedAt.toUTCString(),
    'dc:creator': authors,
    category: terms,
    description,
    'content:encoded': content,
    // Nobody has counted the bytes of a file elsewhere; readers take 0 for that.
    enclosure: files.map((file) => ({ '@url': file.url, '@length': '0', '@type': typeOf(file) })),
    'media:content': media.filter(({ gone }) => !gone).map((item) => mediaOf(item, siteUrl)),
  };
}

function mediaOf(item: MediaView, siteUrl: string) {
  const { provider, url, playerUrl, poster, caption, credit } = item;
  const shape = shapeOf(provider, url);
  return {
    ...(provider === 'file' && { '@url': url, '@type': typeOf(item) }),
    ...((shape === 'video' || shape === 'audio') && { '@medium': shape }),
    'media:title': nameOf(item),
    ...(caption && { 'media:description': caption }),
    ...(credit && { 'media:credit': credit }),
    ...(poster && { 'media:thumbnail': { '@url': new URL(poster.src, siteUrl).href } }),
    ...(provider !== 'file' && { 'media:player': { '@url': playerUrl ?? url } }),
  };
}

function typeOf({ url }: MediaView): string {
  const ending = /\.([a-z0-9]+)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  return types[ending] ?? 'application/octet-stream';
}

const types: Record<string, string> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
};
