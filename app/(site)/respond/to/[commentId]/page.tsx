import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReplyPage } from '@/components/site/responses/reply-page';
import { cachedArticle, cachedSite } from '../../../cached';
import { placeholder, segment } from '../../../params';
import { cachedResponse } from '../../cached';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ commentId: placeholder }];

type Props = { params: Promise<{ commentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { response, article } = await answered(params);
  return { title: `Reply to ${response.name}: ${article.title}`, robots: { index: false } };
}

/** "Reply" without scripts: the response that is answered, and the form. */
export default async function ReplyToPage({ params }: Props) {
  const { response, closing, article } = await answered(params);
  const site = await cachedSite();
  return <ReplyPage article={article} answered={response} closing={closing} site={site} />;
}

async function answered(params: Props['params']) {
  const found = await cachedResponse(segment((await params).commentId));
  if (!found) notFound();
  const shown = await cachedArticle(found.permalink);
  if (shown?.kind !== 'article') notFound();
  return { response: found.response, closing: found.closing, article: shown.article };
}
