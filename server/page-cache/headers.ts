import { frameOrigins } from '../../lib/media/providers/all';
import type { Kind } from './kinds';

type Headers = Record<string, string>;

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Where the players come from that a reader may start. */
const PLAYERS = frameOrigins.join(' ');

/** No inline script at all: markup that slips past the sanitiser does not run. */
const READER_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: https:",
  'media-src': "'self' https:",
  'frame-src': PLAYERS,
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
});

/** React's pages carry inline scripts of Next, and the editor sets styles. */
const DESK_POLICY = policy({
  'default-src': "'self'",
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob: https:",
  'media-src': "'self' https:",
  'frame-src': `'self' ${PLAYERS}`,
  'object-src': "'none'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
});

const HEADERS: Record<Kind, Headers> = {
  public: { ...EVERYWHERE, 'Content-Security-Policy': READER_POLICY },
  attempt: { ...EVERYWHERE, 'Content-Security-Policy': READER_POLICY, 'X-Robots-Tag': 'noindex' },
  own: { ...EVERYWHERE, 'Content-Security-Policy': READER_POLICY, 'X-Robots-Tag': 'noindex' },
  preview: { ...EVERYWHERE, 'Content-Security-Policy': READER_POLICY, 'X-Robots-Tag': 'noindex' },
  private: { ...EVERYWHERE, 'Content-Security-Policy': DESK_POLICY },
  // A picture is only ever looked at: opened by itself, nothing of it runs, whatever it holds.
  media: { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" },
  asset: { 'X-Content-Type-Options': 'nosniff' },
};

/** The security headers of every answer to an address of this kind, errors included. */
export function securityHeaders(kind: Kind): Headers {
  return HEADERS[kind];
}

function policy(directives: Record<string, string>) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
