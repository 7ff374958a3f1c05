import { readUnderPermalink } from '@/lib/comments/address';
import { dateParts } from '@/lib/text/dates';

/** All that an address is made of. Slugs are those of the first category and the first author, where there is one. */
export type AddressParts = {
  slug: string;
  publishedAt: Date;
  categorySlug: string | null;
  authorSlug: string | null;
};

/**
 * The permalink that a pattern like '/:year/:month/:slug' makes, percent-encoded as it stands in an address.
 * The day is the day in the site's time zone.
 */
export function permalinkFor(pattern: string, timeZone: string, parts: AddressParts): string {
  const values: Record<string, string> = {
    ...dateParts(parts.publishedAt, timeZone),
    slug: parts.slug,
    category: parts.categorySlug ?? 'uncategorised',
    author: parts.authorSlug ?? 'staff',
  };
  const path = pattern.replace(/:([a-z]+)/g, (word, name: string) => values[name] ?? word);
  return canonicalPath(path) ?? path;
}

/** The permalink of a page under the one that is read at `parentPath`; '' is the top. */
export function pageAddress(parentPath: string, slug: string): string {
  const path = `${parentPath}/${slug}`;
  return canonicalPath(path) ?? path;
}

/** What is wrong with a permalink pattern, as a sentence; null when nothing is. */
export function patternProblem(pattern: string): string | null {
  if (!/^(\/[\w:.-]+)+$/.test(pattern) || pattern.length > 200) {
    return 'Write the pattern as a path, like /:year/:month/:slug.';
  }
  const words = pattern.match(/:[a-z]*/gi) ?? [];
  const unknown = words.find((word) => !patternWords.includes(word));
  if (unknown) return `${unknown} is not known. Use ${patternWords.join(', ')}.`;
  if (words.filter((word) => word === ':slug').length !== 1) return 'The pattern needs :slug, once.';
  const example = permalinkFor(pattern, 'UTC', {
    slug: 'a',
    publishedAt: new Date(0),
    categorySlug: 'b',
    authorSlug: 'c',
  });
  return canBePermalink(example) ? null : 'The pattern makes addresses that the site uses itself.';
}

const patternWords = [':year', ':month', ':day', ':slug', ':category', ':author'];

/**
 * The one spelling of a path: NFC, percent-encoded, no slash at the end. Null for what is no path of an article
 * (a query, an empty or a dot segment, an encoding that cannot be read).
 */
export function canonicalPath(path: string): string | null {
  if (!/^\/[^?#\\]*$/.test(path)) return null;
  try {
    const segments = path
      .replace(/\/$/, '')
      .slice(1)
      .split('/')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
    if (segments.some((segment) => ['', '.', '..'].includes(segment) || segment.includes('\0'))) return null;
    return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  } catch {
    return null;
  }
}

/** A path as people read it: not percent-encoded, where that can be undone. */
export function readablePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Whether an article can be read at `path`: the site's own pages, files and prefixes are not for articles, nor is
 * what stands behind a permalink as the address of its responses.
 */
export function canBePermalink(path: string): boolean {
  const [first = ''] = path.slice(1).split('/');
  if (canonicalPath(path) !== path || path.length > 2000 || readUnderPermalink(path)) return false;
  return !reserved.has(first.toLowerCase()) && !/^[._]/.test(first) && !staticFile.test(path);
}

const reserved = new Set(
  (
    'desk account sign-in sign-out api respond healthz not-found moderate your-data ' +
    'category tag author page print preview moderation search feed feeds oembed sitemap subscriptions media'
  ).split(' '),
);

// What browsers, crawlers and the front fetch as files. Imported articles may end in .html or .php.
const staticFile =
  /\.(js|mjs|css|map|json|xml|xsl|txt|ico|png|jpe?g|gif|svg|webp|avif|woff2?|webmanifest|pdf|zip)$/i;
