import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

/** The reader's script carries its hash in its address, so that browsers may keep it for ever. */
function readerScript() {
  const file = fileURLToPath(new URL('./public/reader.js', import.meta.url));
  const bytes = existsSync(file) ? readFileSync(file) : '';
  return `/reader.js?v=${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // `npm test` checks types. A start would spend its user's time on it, on the types of the tests too.
  typescript: { ignoreBuildErrors: true },
  generateEtags: false,
  compress: false,
  // The front names itself so for the pages of the desk: see server/page-cache/told.ts.
  htmlLimitedBots: /broadside-whole-page/,
  cacheHandler: fileURLToPath(new URL('./server/cache-handler.mjs', import.meta.url)),
  cacheHandlers: { default: fileURLToPath(new URL('./server/data-cache-handler.mjs', import.meta.url)) },
  cacheMaxMemorySize: 0,
  // Nothing here is resized by Next; its endpoint would fetch any page of this site for whoever asks.
  images: { unoptimized: true },
  env: { READER_SCRIPT: readerScript() },
  serverExternalPackages: [
    '@node-rs/argon2',
    'graphile-worker',
    'nodemailer',
    'pg',
    'pino',
    'rate-limiter-flexible',
    'sanitize-html',
  ],
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  rewrites: async () => [{ source: '/', destination: '/page/home' }],
  redirects: async () => [{ source: '/page/home', destination: '/', permanent: true }],
};

export default config;
