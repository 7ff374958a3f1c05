import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Article } from '@/components/site/article/article';
import { ResponsesPage } from '@/components/site/article/responses-page';
import { StructuredData } from '@/components/site/article/structured-data';
import { readUnderPermalink } from '@/lib/comments/address';
import { config } from '@/lib/config';
import { articleAt, pathOf } from '../article-at';
import { cachedAddress, cachedMenus, cachedSite, cachedThread } from '../cached';
import { articleMetadata, responsesMetadata } from '../metadata';
import { placeholder } from '../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ path: [placeholder] }];

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, thread, at } = await shownAt(params);
  const [site, { home }] = await Promise.all([cachedSite(), cachedMenus()]);
  const whole = articleMetadata(article, site, home);
  const ofResponses = responsesMetadata(article, thread, at !== null);
  // The page at the front is canonical there, whatever its responses say.
  return at ? { ...whole, ...ofResponses } : { ...ofResponses, ...whole };
}

/**
 * Any address that is not another's: the permalink of an article or a page, or one it had before; behind it, the pages of its
 * responses, and the way to each of them.
 */
export default async function ArticlePage({ params }: Props) {
  const { article, thread, at } = await shownAt(params);
  const site = await cachedSite();
  if (at) return <ResponsesPage site={site} article={article} thread={thread} />;
  return (
    <>
      <StructuredData article={article} siteUrl={config().siteUrl} />
      <Article site={site} article={article} thread={thread} attempt={null} />
    </>
  );
}

async function shownAt(params: Props['params']) {
  const path = await pathOf(params);
  const { permalink: asked, asks } = readUnderPermalink(path) ?? { permalink: path, asks: null };
  const article = await articleAt(asked, (permalink) => permalink + path.slice(asked.length));
  if (asks && 'to' in asks)
    redirect((await cachedAddress(article.id, article.permalink, asks.to)) ?? notFound());
  const thread = await cachedThread(article.id, asks);
  if (!thread) notFound();
  return { article, thread, at: asks };
}
