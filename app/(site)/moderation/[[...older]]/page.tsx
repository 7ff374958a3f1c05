import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DisclosedList } from '@/components/site/moderation/disclosed-list';
import { cachedDisclosed, cachedSite } from '../../cached';
import { listMetadata } from '../../metadata';
import { placeholder } from '../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ older: [placeholder] }];

type Props = { params: Promise<{ older?: string[] }> };

const path = '/moderation';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { before } = await shownAt(params);
  const site = await cachedSite();
  const description = `What ${site.name} removed from its responses, what it closed, and why.`;
  const own = before === null ? path : `${path}/before/${before}`;
  return listMetadata({ title: 'Moderation', description, path: own }, 1, site);
}

/** What was removed and closed, and why: when the site says so in its settings. */
export default async function ModerationPage({ params }: Props) {
  const list = await shownAt(params);
  return <DisclosedList list={list} site={await cachedSite()} path={path} />;
}

async function shownAt(params: Props['params']) {
  const { older = ['before', null] } = await params;
  const [word, id = null, ...more] = older;
  if (word !== 'before' || more.length > 0) notFound();
  return (await cachedDisclosed(id)) ?? notFound();
}
