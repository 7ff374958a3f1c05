import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { Rendering } from './capture';
import { securityHeaders } from './headers';
import type { Kind } from './kinds';
import { stripScripts } from './strip-scripts';
import { allowingLook } from './style-hash';

const gzip = promisify(gzipWithCallback);

/** Past this a page is served and not kept, in bytes: some ten thousand responses, the page that costs most to make. */
const LARGEST = 16 * 1024 * 1024;

/** Finished bytes in one encoding, with all headers of the answer. */
export interface Variant {
  body: Buffer;
  etag: string;
  headers: Record<string, string>;
}

/** An answer that is ready to be sent as often as it is asked for. */
export interface Page {
  status: number;
  identity: Variant;
  /** Absent when compressing gains nothing (images, tiny answers, redirects). */
  gzip: Variant | null;
  tags: string[];
  /** Not to be served at or after this instant, in milliseconds since 1970; Infinity when it may stand. */
  until: number;
  keep: boolean;
}

/**
 * Finishes what Next rendered.
 *
 * @param kind of the address. A public page is kept when it says what it shows by its tags: one that
 *   does not could never be purged. What asks for a cookie to be set, fails or redirects is not kept.
 */
export async function finishPage(rendering: Rendering, kind: Kind): Promise<Page> {
  const { status, headers } = rendering;
  const tags = (headers['cache-tag'] ?? '').split(',').filter(Boolean);
  const lasting = kind === 'asset' || (kind === 'public' && tags.length > 0);
  const keep = lasting && status === 200 && !headers['set-cookie'] && rendering.body.length <= LARGEST;
  const freshness = (kind === 'asset' && headers['cache-control']) || ASK_EACH_TIME;
  const html = isHtml(rendering) ? stripScripts(rendering.body.toString()) : null;
  const body = html === null ? rendering.body : Buffer.from(html);
  const sent = {
    ...policyFor(kind, html ?? ''),
    ...passedOn(headers),
    'Cache-Control': keep ? freshness : 'private, no-store',
  };
  return {
    status,
    ...(await encode(body, sent, headers['content-type'])),
    tags: tags.filter((tag) => !tag.startsWith(UNTIL)),
    until: Math.min(...tags.filter((tag) => tag.startsWith(UNTIL)).map(instantOf), Number.POSITIVE_INFINITY),
    keep,
  };
}

function policyFor(kind: Kind, html: string): Record<string, string> {
  const { 'Content-Security-Policy': policy, ...others } = securityHeaders(kind);
  return policy ? { ...others, 'Content-Security-Policy': allowingLook(policy, html) } : others;
}

/** Browsers and proxies ask each time, and are told in a few bytes that nothing changed: so a purge reaches them. */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

const UNTIL = 'until:';

async function encode(body: Buffer, headers: Record<string, string>, type = '') {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const worthIt = body.length > 512 && /^text\/|json|javascript|xml|svg/.test(type);
  const compressed = worthIt ? await gzip(body) : null;
  const varied: Record<string, string> = worthIt ? { ...headers, Vary: 'Accept-Encoding' } : headers;
  return {
    identity: variant(body, `"${hash}"`, varied),
    gzip: compressed && variant(compressed, `"${hash}-gzip"`, { ...varied, 'Content-Encoding': 'gzip' }),
  };
}

function variant(body: Buffer, etag: string, headers: Record<string, string>): Variant {
  return { body, etag, headers: { ...headers, ETag: etag, 'Content-Length': String(body.length) } };
}

/** Of Next's headers only those that mean something to a reader's browser, and never a cookie. */
function passedOn(headers: Rendering['headers']) {
  const names = {
    'content-type': 'Content-Type',
    'cache-tag': 'Cache-Tag',
    location: 'Location',
    link: 'Link',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, spelling]) => {
      const value = headers[name as keyof typeof names];
      return value === undefined || (name === 'link' && /as="?script/.test(value)) ? [] : [[spelling, value]];
    }),
  );
}

function instantOf(tag: string) {
  const instant = Number(tag.slice(UNTIL.length));
  // A tag that does not read as a number must not make a page eternal.
  return Number.isFinite(instant) ? instant : 0;
}

function isHtml({ headers }: Rendering) {
  return Boolean(headers['content-type']?.startsWith('text/html'));
}
