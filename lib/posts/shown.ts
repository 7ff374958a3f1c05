import type { Prisma } from '@/lib/generated/prisma/client';
import type { Linked } from './linked';
import type { Link } from './views';

/** What an article and its teaser show of the post's own row. */
export const shownSelect = {
  id: true,
  title: true,
  dek: true,
  excerpt: true,
  permalink: true,
  publishedAt: true,
  creditName: true,
  creditUrl: true,
  imageUrl: true,
  imageAlt: true,
  responseCount: true,
  featured: true,
} satisfies Prisma.PostSelect;

export type ShownRow = Prisma.PostGetPayload<{ select: typeof shownSelect }>;

/** What an article and its teaser have in common, as readers see it. */
export function shownOf(post: ShownRow, { authors, categories }: Linked) {
  return {
    id: post.id,
    title: post.title,
    dek: post.dek,
    authors: authors.map(({ id, bio, portraitKey, ...author }) => ({
      ...{ id, bio, portraitKey },
      ...linkTo('author', author),
    })),
    credit: creditOf(post.creditName, post.creditUrl),
    categories: categories.map((category) => linkTo('category', category)),
    termIds: categories.map(({ id }) => id),
    image: post.imageUrl ? { url: post.imageUrl, alt: post.imageAlt } : null,
    responseCount: post.responseCount,
  };
}

/** The link to an archive. */
export function linkTo(archive: 'author' | 'category' | 'tag', to: { name: string; slug: string }): Link {
  return { name: to.name, path: `/${archive}/${encodeURIComponent(to.slug)}` };
}

function creditOf(name: string, url: string) {
  if (!name && !url) return null;
  return { name: name || new URL(url).hostname.replace(/^www\./, ''), url };
}
