import 'server-only';
import { personTag, postsTag, postTag, siteTag, termTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { embedsIn } from '@/lib/media/body';
import { knownEmbeds } from '@/lib/media/queries';
import { relatedView } from '@/lib/media/shown';
import { pictureSelect } from '@/lib/media-library/queries';
import { linkedTo } from '@/lib/posts/linked';
import { isListed } from '@/lib/posts/published';
import { excerpt } from '@/lib/text/plain';
import { feedContent } from './content';
import type { FeedItem, SiteFeed } from './views';

/** Posts in a feed, as in WordPress. */
const SIZE = 10;

/** The newest posts with their whole texts. Five statements, whatever they hold. */
export async function siteFeed(siteUrl: string): Promise<SiteFeed> {
  const [settings, posts] = await Promise.all([
    db.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { name: true, tagline: true, language: true },
    }),
    db.post.findMany({
      where: isListed,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: SIZE,
      select: {
        ...{ id: true, title: true, dek: true, excerpt: true, body: true, permalink: true },
        ...{ publishedAt: true, updatedAt: true },
      },
    }),
  ]);
  const ids = posts.map(({ id }) => id);
  const [linked, pictures] = await Promise.all([
    linkedTo(ids),
    db.mediaItem.findMany({ where: { uses: { some: { postId: { in: ids } } } }, select: pictureSelect }),
  ]);
  const elsewhere = posts.flatMap(({ id, body }) => [...embedsIn(body), ...(linked.get(id)?.media ?? [])]);
  const known = await knownEmbeds(elsewhere.map(({ url }) => url));

  const items = posts.flatMap(({ id, permalink, publishedAt, body, ...post }): FeedItem[] => {
    const beside = linked.get(id);
    // PostgreSQL holds that a published post has them; the types do not know.
    if (!beside || !permalink || !publishedAt) return [];
    const media = beside.media.map((item) => relatedView(item, known));
    return [
      {
        ...{ id, publishedAt, media, title: post.title, updatedAt: post.updatedAt },
        url: siteUrl + permalink,
        authors: beside.authors.map(({ name }) => name),
        terms: [...beside.categories, ...beside.tags].map(({ name }) => name),
        description: excerpt(post.dek || post.excerpt, 300),
        content: feedContent({ body, pictures, known, media }, siteUrl),
      },
    ];
  });
  const beside = [...linked.values()];
  const tags = new Set([
    ...[siteTag, postsTag, ...ids.map(postTag)],
    ...beside.flatMap(({ authors }) => authors.map(({ id }) => personTag(id))),
    ...beside.flatMap(({ categories, tags }) => [...categories, ...tags].map(({ id }) => termTag(id))),
  ]);
  return { ...settings, items, tags: [...tags] };
}
