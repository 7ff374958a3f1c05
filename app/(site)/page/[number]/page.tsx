import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Article } from '@/components/site/article/article';
import { Dateline } from '@/components/site/chrome/dateline';
import { PostList } from '@/components/site/lists/post-list';
import { latestPath } from '@/lib/menus/rules';
import type { HomePage } from '@/lib/menus/views';
import { articleAt } from '../../article-at';
import { cachedHome, cachedMenus, cachedSite, cachedThread, cachedToday } from '../../cached';
import { articleMetadata, listMetadata } from '../../metadata';
import { pageNumber, placeholder, segment } from '../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ number: placeholder }];

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { home }] = await Promise.all([cachedSite(), cachedMenus()]);
  const shown = await shownAt(params, home);
  if (shown.page) return articleMetadata(shown.page, site, home);
  return listMetadata({ description: site.tagline, path: latestPath(home) }, shown.number, site);
}

/**
 * What stands at `/`: the page that was chosen, or the latest posts; and the pages of these. next.config.ts rewrites `/` to
 * `/page/home`.
 */
export default async function FrontPage({ params }: Props) {
  const [site, { home }] = await Promise.all([cachedSite(), cachedMenus()]);
  const shown = await shownAt(params, home);
  if (shown.page) return <StaticHome page={shown.page} />;
  const { number } = shown;
  const list = await cachedHome(number);
  if (!list) notFound();
  return (
    <>
      {number === 1 && site.theme === 'newspaper' && (
        <Dateline today={await cachedToday(site.timeZone)} site={site} />
      )}
      <h1 className="sr-only">{number === 1 ? site.name : `${site.name}, page ${number}`}</h1>
      <PostList list={list} site={site} path={latestPath(home)} lead={number === 1} />
    </>
  );
}

type Shown =
  | { page: Awaited<ReturnType<typeof articleAt>>; number?: undefined }
  | { page?: undefined; number: number };

async function StaticHome({ page }: Pick<Shown & { page: object }, 'page'>) {
  const [site, thread] = await Promise.all([cachedSite(), cachedThread(page.id, null)]);
  if (!thread) notFound();
  return <Article site={site} article={page} thread={thread} attempt={null} />;
}

async function shownAt(params: Props['params'], home: HomePage | null): Promise<Shown> {
  const asked = segment((await params).number);
  if (asked === 'home') {
    return home ? { page: await articleAt(home.permalink, (permalink) => permalink) } : { number: 1 };
  }
  if (asked !== '1') return { number: pageNumber(asked) };
  return home ? { number: 1 } : redirect('/');
}
