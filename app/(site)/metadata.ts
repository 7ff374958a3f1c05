import type { Metadata } from 'next';
import { socialImage } from '@/components/site/article/featured-image';
import { pagePathOf, responsesPath } from '@/lib/comments/address';
import { aroundPage } from '@/lib/comments/paging';
import type { ThreadView } from '@/lib/comments/views';
import type { HomePage } from '@/lib/menus/views';
import { pagePath } from '@/lib/posts/page-path';
import type { ArticleView, SiteView } from '@/lib/posts/views';

/** Title, description, canonical address and Open Graph of an article, or of a page; `home` is the one that stands at `/`. */
export function articleMetadata(article: ArticleView, site: SiteView, home: HomePage | null): Metadata {
  const isHome = article.id === home?.id;
  const url = isHome ? '/' : article.permalink;
  if (article.kind === 'page') {
    const description = article.description || site.tagline;
    const images = article.image ? [socialImage(article.image)] : [];
    return {
      // Given but undefined, it would stand in the way of the layout's own title.
      ...(!isHome && { title: article.title }),
      description,
      alternates: { canonical: url },
      openGraph: { type: 'website', siteName: site.name, title: article.title, description, url, images },
    };
  }
  return {
    title: article.title,
    description: article.description,
    authors: article.authors.map(({ name, path }) => ({ name, url: path })),
    alternates: { canonical: article.permalink },
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      title: article.title,
      description: article.description,
      url: article.permalink,
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: article.updatedAt.toISOString(),
      authors: article.authors.map(({ name }) => name),
      section: article.categories[0]?.name,
      tags: article.tags.map(({ name }) => name),
      images: article.image ? [socialImage(article.image)] : logoOf(site),
    },
    twitter: { card: article.image ? 'summary_large_image' : 'summary' },
  };
}

/**
 * What a page of responses changes in the metadata of its article: its own address and its neighbours. `apart` is
 * one that shows no article text: it says so in its title. A part of a conversation is not for search engines.
 */
export function responsesMetadata(article: ArticleView, thread: ThreadView, apart: boolean): Metadata {
  const { permalink, title } = article;
  if (thread.page === null) {
    const canonical = responsesPath(permalink, { from: thread.from ?? 1 });
    const robots = { index: false };
    return { title: `Responses from #${thread.from} on: ${title}`, alternates: { canonical }, robots };
  }
  const { page } = thread;
  const { before, after } = aroundPage({ ...thread, page });
  const path = (at: number | null) => (at === null ? null : pagePathOf(permalink, at, thread.opening));
  return {
    ...(apart && { title: `Responses, page ${page}: ${title}` }),
    alternates: { canonical: path(page) },
    pagination: { previous: path(before), next: path(after) },
  };
}

/** Title, description, canonical address and Open Graph of a list. `path` is that of its first page. */
export function listMetadata(
  { title, description, path }: { title?: string; description: string; path: string },
  page: number,
  site: SiteView,
): Metadata {
  const canonical = pagePath(path, page);
  const numbered = page > 1 ? [title, `page ${page}`].filter(Boolean).join(', ') : title;
  return {
    // Given but undefined, it would stand in the way of the layout's own title.
    ...(numbered && { title: numbered }),
    description,
    alternates: { canonical },
    openGraph: {
      type: 'website',
      siteName: site.name,
      title: numbered ?? site.name,
      description,
      url: canonical,
      images: logoOf(site),
    },
  };
}

/** What stands for the site where a page has no picture of its own. */
function logoOf({ logo, name }: SiteView) {
  return logo ? [socialImage({ url: '', alt: name, picture: logo })] : [];
}
