import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Article } from '@/components/site/article/article';
import { NotTaken } from '@/components/site/responses/not-taken';
import { cachedArticle, cachedSite } from '../../cached';
import { placeholder, segment } from '../../params';
import { cachedAttempt } from '../cached';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ token: placeholder }];

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, attempt } = await sentForm(params);
  if (!article) return { title: 'Not sent', robots: { index: false } };
  const refused = attempt.waitingCommentId === null;
  return {
    title: refused ? `Not sent: ${article.title}` : article.title,
    alternates: { canonical: article.permalink },
    robots: { index: false },
  };
}

/**
 * The article as it stands for one reader: with their refused form, or with their response that waits. Where the
 * article has gone meanwhile, their text alone.
 */
export default async function RespondPage({ params }: Props) {
  const { article, thread, attempt } = await sentForm(params);
  if (!article) return <NotTaken attempt={attempt} />;
  const site = await cachedSite();
  return <Article site={site} article={article} thread={thread} attempt={attempt} />;
}

async function sentForm(params: Props['params']) {
  const sent = await cachedAttempt(segment((await params).token));
  if (!sent) notFound();
  const { attempt, thread } = sent;
  const found = attempt.permalink ? await cachedArticle(attempt.permalink) : null;
  const article = found?.kind === 'article' ? found.article : null;
  if (!article && attempt.waitingCommentId) notFound();
  const waits = thread.responses.some(({ state }) => state === 'waiting' || state === 'unseen');
  // Decided since: there is nothing left here that the article itself does not show.
  if (article && attempt.waitingCommentId && !waits) redirect(article.permalink);
  return { article, thread, attempt };
}
