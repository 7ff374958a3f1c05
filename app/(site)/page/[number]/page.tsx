import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dateline } from '@/components/site/chrome/dateline';
import { PostList } from '@/components/site/lists/post-list';
import { cachedHome, cachedSite, cachedToday } from '../../cached';
import { listMetadata } from '../../metadata';
import { pageNumber, placeholder, segment } from '../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ number: placeholder }];

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = await cachedSite();
  return listMetadata({ description: site.tagline, path: '/' }, await pageOf(params), site);
}

/** The home page: newest first. next.config.ts rewrites `/` to its first page. */
export default async function HomePage({ params }: Props) {
  const page = await pageOf(params);
  const [site, list] = await Promise.all([cachedSite(), cachedHome(page)]);
  if (!list) notFound();
  return (
    <>
      {page === 1 && site.theme === 'newspaper' && (
        <Dateline today={await cachedToday(site.timeZone)} site={site} />
      )}
      <h1 className="sr-only">{page === 1 ? site.name : `${site.name}, page ${page}`}</h1>
      <PostList list={list} site={site} path="/" lead={page === 1} />
    </>
  );
}

async function pageOf(params: Props['params']) {
  const number = segment((await params).number);
  return number === '1' ? 1 : pageNumber(number);
}
