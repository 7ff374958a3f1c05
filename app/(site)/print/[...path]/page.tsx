import type { Metadata } from 'next';
import { PrintedArticle } from '@/components/site/article/printed-article';
import { config } from '@/lib/config';
import { articleAt, pathOf } from '../../article-at';
import { cachedMenus, cachedSite } from '../../cached';
import { articleMetadata } from '../../metadata';
import { placeholder } from '../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ path: [placeholder] }];

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { home }] = await Promise.all([cachedSite(), cachedMenus()]);
  return { ...articleMetadata(await printed(params), site, home), robots: { index: false } };
}

/** An article for paper: no menu, the addresses of links written out, captions and addresses of videos. */
export default async function PrintPage({ params }: Props) {
  const article = await printed(params);
  const site = await cachedSite();
  return <PrintedArticle article={article} site={site} address={config().siteUrl + article.permalink} />;
}

async function printed(params: Props['params']) {
  return articleAt(await pathOf(params), (permalink) => `/print${permalink}`);
}
