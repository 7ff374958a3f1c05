/**
 * How the front treats an address:
 * - `public`: a page for everyone, kept when it says what it shows;
 * - `attempt`: a page made like a public one for one reader's eyes, never kept;
 * - `own`: a page made like a public one for whoever asks, by their cookies, never kept;
 * - `preview`: a post that is not public made like a public page, for whoever is signed in or has a link, never kept;
 * - `media`: a picture of the library, which browsers keep and the front does not;
 * - `asset`: a file of the build or of public/, kept;
 * - `private`: Next's own business: the desk, accounts, endpoints.
 */
export type Kind = 'public' | 'attempt' | 'own' | 'preview' | 'media' | 'asset' | 'private';

const PREVIEW = /^\/(?:desk\/posts\/[^/]+\/preview|preview\/[^/]+)$/;
const OWN = ['/respond/mine', '/respond/edit'];
const PRIVATE = [
  '/desk',
  '/account',
  '/sign-in',
  '/sign-out',
  '/subscriptions',
  '/your-data',
  '/moderate',
  '/api',
  '/_next',
];

/** @param publicFiles the paths of the files in public/, each with its leading slash. */
export function kindOf(path: string, publicFiles: ReadonlySet<string>): Kind {
  if (within(path, '/_next/static') || publicFiles.has(path)) return 'asset';
  if (OWN.some((prefix) => within(path, prefix))) return 'own';
  if (within(path, '/respond')) return 'attempt';
  if (within(path, '/media')) return 'media';
  if (PREVIEW.test(path)) return 'preview';
  // Asked by every open page: it is kept like one.
  if (within(path, '/api/live')) return 'public';
  return PRIVATE.some((prefix) => within(path, prefix)) ? 'private' : 'public';
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The methods that an address of this kind takes: pages are read, and forms on them are posted. */
export function methodsOf(kind: Kind): string[] {
  if (kind === 'private') return METHODS;
  return ['public', 'attempt', 'own'].includes(kind) ? METHODS.slice(0, 3) : METHODS.slice(0, 2);
}

function within(path: string, prefix: string) {
  return path === prefix || path.startsWith(`${prefix}/`);
}
