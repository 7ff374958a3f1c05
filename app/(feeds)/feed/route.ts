import { connection } from 'next/server';
import { config } from '@/lib/config';
import { siteFeed } from '@/lib/feeds/queries';
import { rss } from '@/lib/feeds/rss';

/** The newest posts for feed readers. The page cache keeps it, like a page, under the tags of what is in it. */
export async function GET(): Promise<Response> {
  // There is no database when the site is built.
  await connection();
  const { siteUrl } = config();
  const feed = await siteFeed(siteUrl);
  return new Response(rss(feed, siteUrl, `${siteUrl}/feed`), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-tag': feed.tags.join(',') },
  });
}
