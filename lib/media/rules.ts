import type { MediaProvider } from '@/lib/generated/prisma/enums';

/** A video by its address: `url` is the one address kept and printed, `playerUrl` what the player loads. */
export type MediaAddress = {
  provider: MediaProvider;
  /** The provider's own id (with an unlisted Vimeo video's hash after a slash); empty for a file. */
  key: string;
  url: string;
  playerUrl: string;
};

/**
 * Reads a typed address as a YouTube or Vimeo video, in any of their spellings, or as an https video file.
 * Null for everything else: other hosts' pages, playlists without a video, addresses with a password, hosts
 * that only a private network knows. A start time is not kept.
 */
export function readMediaUrl(typed: string): MediaAddress | null {
  const url = asUrl(typed.trim());
  if (!url || url.username || url.password) return null;
  const host = url.hostname.replace(/^(www|m|music|web)\./, '').replace(/\.$/, '');
  const path = url.pathname.split('/').filter(Boolean);
  if (host === 'youtu.be') return youtube(path[0]);
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') return youtubePage(url, path);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(url, path);
  return file(url);
}

/** What the player of a kept video loads after the reader's click. */
export function playerUrl(provider: MediaProvider, key: string, url: string): string {
  if (provider === 'youtube') return `https://www.youtube-nocookie.com/embed/${key}`;
  if (provider === 'file') return url;
  const [id, hash] = key.split('/');
  return `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1`;
}

function asUrl(typed: string): URL | null {
  if (typed.length > 2000 || /\s/.test(typed)) return null;
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed.replace(/^\/\//, '')}`;
  if (!URL.canParse(complete)) return null;
  const url = new URL(complete);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function youtubePage(url: URL, [kind = '', id]: string[]): MediaAddress | null {
  if (['embed', 'shorts', 'live', 'v', 'e'].includes(kind)) return youtube(id);
  if (kind === 'attribution_link') {
    const [, query] = (url.searchParams.get('u') ?? '').split('?');
    return youtube(new URLSearchParams(query).get('v'));
  }
  return kind === 'watch' || kind === '' ? youtube(url.searchParams.get('v')) : null;
}

function youtube(id: string | null | undefined): MediaAddress | null {
  if (!id || !/^[\w-]{11}$/.test(id)) return null;
  return address('youtube', id, `https://www.youtube.com/watch?v=${id}`);
}

// vimeo.com/ID, /ID/HASH, /video/ID, /channels/NAME/ID, /groups/NAME/videos/ID, /album/N/video/ID, /ondemand/NAME/ID.
function vimeo(url: URL, path: string[]): MediaAddress | null {
  // The first number that stands where an id does: a hash may be all digits.
  const at = path.findIndex(
    (part, index) => /^\d{5,12}$/.test(part) && BEFORE_AN_ID.test(path.slice(0, index).join('/')),
  );
  const id = path[at];
  if (!id) return null;
  const hash = path[at + 1] ?? url.searchParams.get('h');
  if (path.length > at + 2 || (hash && !/^[0-9a-f]{6,20}$/i.test(hash))) return null;
  return hash
    ? address('vimeo', `${id}/${hash}`, `https://vimeo.com/${id}/${hash}`)
    : address('vimeo', id, `https://vimeo.com/${id}`);
}

const BEFORE_AN_ID = /^$|^videos?$|^(channels|groups|album|showcase|ondemand)\/[^/]+(\/videos?)?$/;

function file(url: URL): MediaAddress | null {
  if (url.protocol !== 'https:' || !/\.(mp4|webm|ogv|mov|m4v)$/i.test(url.pathname)) return null;
  if (isPrivateHost(url.hostname)) return null;
  url.hash = '';
  return address('file', '', url.href);
}

/** A bare address or a name without a public domain: a reader's browser must not be sent into a network. */
function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (/^\[/.test(name) || /^\d+(\.\d+){3}$/.test(name) || !name.includes('.')) return true;
  return /\.(localhost|local|internal|lan|home|corp|intranet|home\.arpa|test|invalid)$/.test(name);
}

function address(provider: MediaProvider, key: string, url: string): MediaAddress {
  return { provider, key, url, playerUrl: playerUrl(provider, key, url) };
}
