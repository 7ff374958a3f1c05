import 'server-only';
import { config } from '@/lib/config';
import { guardedFetch } from '@/lib/net/guarded-fetch';
import listed from './oembed.json';
import type { MediaAddress } from './rules';
import { oembedAnswer } from './schema';

/** What a provider says of one of its things; `poster` is the address of a picture. */
export type Told = {
  title: string;
  author: string;
  width: number | null;
  height: number | null;
  poster: string | null;
};

/** `gone`: it is not there, or not for everybody. `silent`: nobody knows. */
export type Answer = { kind: 'there'; told: Told } | { kind: 'gone' } | { kind: 'silent' };

/** Milliseconds that a provider is waited for, bytes of its answer, and redirects that are followed. */
const limits = { milliseconds: 5_000, bytes: 64 * 1024, redirects: 2 };

/** Statuses by which providers say that something was deleted, made private, or may not be embedded. */
const GONE = new Set([401, 403, 404, 410]);

/** Asks a provider about an address. Never called while rows are held. */
export async function askProvider(address: MediaAddress): Promise<Answer> {
  const endpoint = endpointOf(address);
  if (!endpoint) return { kind: 'there', told: nothing };
  const fetched = await guardedFetch(endpoint, { ...limits, accept: 'application/json' });
  if (address.provider === 'file') {
    // More than is read is a film, in all likelihood.
    if (!fetched.ok)
      return fetched.why === 'too-large' ? { kind: 'there', told: nothing } : { kind: 'silent' };
    return GONE.has(fetched.status) ? { kind: 'gone' } : { kind: 'there', told: nothing };
  }
  if (!fetched.ok) return { kind: 'silent' };
  if (GONE.has(fetched.status)) return { kind: 'gone' };
  if (fetched.status !== 200) return { kind: 'silent' };
  const parsed = oembedAnswer.safeParse(jsonIn(fetched.body));
  if (!parsed.success) return { kind: 'silent' };
  const { title, author_name: author, thumbnail_url: poster, width, height } = parsed.data;
  return { kind: 'there', told: { title, author, width, height, poster } };
}

/** Whether a provider can be asked at all. */
export function canBeAsked(address: MediaAddress): boolean {
  return endpointOf(address) !== null;
}

const nothing: Told = { title: '', author: '', width: null, height: null, poster: null };

/** Where an address is asked about; discovery, by which anybody's page names an endpoint, is not done. */
function endpointOf({ provider, url }: MediaAddress): string | null {
  if (provider === 'file') return url;
  const base = config().oembedEndpoints[provider] ?? publicEndpoint(provider, url);
  if (!base) return null;
  const endpoint = new URL(base);
  endpoint.searchParams.set('format', 'json');
  endpoint.searchParams.set('maxwidth', '1200');
  // The list knows X by its former name.
  endpoint.searchParams.set('url', url.replace(/^https:\/\/x\.com\//, 'https://twitter.com/'));
  return endpoint.href;
}

function publicEndpoint(provider: MediaAddress['provider'], url: string): string | null {
  if (provider === 'mastodon') return new URL('/api/oembed', url).href;
  return provider in listed ? listed[provider as keyof typeof listed] : null;
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
