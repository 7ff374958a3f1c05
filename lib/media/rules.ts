import type { MediaProvider } from '@/lib/generated/prisma/enums';
import { providers } from './providers/all';
import { isSound } from './providers/file';
import type { Shape } from './providers/provider';

/** Something elsewhere by its address: `url` is the one address kept and printed, `playerUrl` what the player loads. */
export type MediaAddress = {
  provider: MediaProvider;
  /** The provider's own id; empty for a file. */
  key: string;
  url: string;
  /** Null where there is no player: the link is all. */
  playerUrl: string | null;
};

/**
 * Reads a typed address as a video, a recording, a post or a photo of one of the providers, in any of their spellings, or
 * as an https file. Null for everything else: other hosts' pages, playlists without a video, addresses with a password,
 * hosts that only a private network knows. A start time is not kept.
 */
export function readMediaUrl(typed: string): MediaAddress | null {
  const url = asUrl(typed.trim());
  if (!url || url.username || url.password) return null;
  const host = url.hostname.replace(/\.$/, '');
  const path = url.pathname.split('/').filter(Boolean);
  for (const [name, { read }] of Object.entries(providers)) {
    const provider = name as MediaProvider;
    const found = url.port && provider !== 'file' ? null : read(url, known(host, provider), path);
    if (found) return { provider, ...found, playerUrl: playerUrl(provider, found.key, found.url) };
  }
  return null;
}

/** What the player of something kept loads after the reader's click; null where there is no player. */
export function playerUrl(provider: MediaProvider, key: string, url: string): string | null {
  return providers[provider].player?.(key, url) ?? null;
}

/** The same, told to begin at once. */
export function playing(provider: MediaProvider, player: string): string {
  const { autoplay } = providers[provider];
  if (!autoplay) return player;
  const url = new URL(player);
  url.searchParams.set(...autoplay);
  return url.href;
}

/** How something kept takes its room. */
export function shapeOf(provider: MediaProvider, url: string): Shape {
  return provider === 'file' && isSound(url) ? 'audio' : providers[provider].shape;
}

/** Where something is from, as readers know it: the provider, or the host of a file. */
export function sourceOf(provider: MediaProvider, url: string): string {
  return providers[provider].name || new URL(url).hostname.replace(/^www\./, '');
}

/** The proportions that room is kept in, of a width and a height in pixels: the nearest of a few. */
export function ratioOf(width: number | null, height: number | null): Ratio {
  const given = width && height ? width / height : 16 / 9;
  const near = (ratio: Ratio) => Math.abs(Math.log(given / ratios[ratio]));
  return (Object.keys(ratios) as Ratio[]).reduce((best, ratio) => (near(ratio) < near(best) ? ratio : best));
}

/** The style sheet has a class for each. */
export const ratios = {
  '16-9': 16 / 9,
  '21-9': 21 / 9,
  '4-3': 4 / 3,
  '1-1': 1,
  '4-5': 4 / 5,
  '9-16': 9 / 16,
};

export type Ratio = keyof typeof ratios;

/** The spellings of a provider's host that are one. */
function known(host: string, provider: MediaProvider): string {
  return provider === 'file' ? host : host.replace(/^(www|m|music|web)\./, '');
}

function asUrl(typed: string): URL | null {
  if (typed.length > 2000 || /\s/.test(typed)) return null;
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed.replace(/^\/\//, '')}`;
  if (!URL.canParse(complete)) return null;
  const url = new URL(complete);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
