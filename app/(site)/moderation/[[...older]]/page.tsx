import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DisclosedList } from '@/components/site/moderation/disclosed-list';
import { cachedDisclosed, cachedSite } from '../../cached';
import { listMetadata } from '../../metadata';
import { olderPage, placeholder } from '../../params';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ older: [placeholder] }];

type Props = { params: Promise<{ older?: string[] }> };

const path = '/moderation';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await shownAt(params);
  const site = await cachedSite();
  const description = `What ${site.name} removed from its responses, what it closed, and why.`;
  return listMetadata({ title: 'Moderation', description, path }, page, site);
}

/** What was removed and closed, and why: when the site says so in its settings. */
export default async function ModerationPage({ params }: Props) {
  const list = await shownAt(params);
  return <DisclosedList list={list} site={await cachedSite()} path={path} />;
}

async function shownAt(params: Props['params']) {
  const { older } = await params;
  return (await cachedDisclosed(older === undefined ? 1 : olderPage(older))) ?? notFound();
}
