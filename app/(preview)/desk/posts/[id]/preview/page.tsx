import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleText } from '@/components/site/article/article-text';
import { requireDesk } from '@/lib/auth/session';
import { postForEdit } from '@/lib/posts/desk';
import { articleInHand } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';

export const instant = false;

export const metadata: Metadata = { title: 'Preview' };

/** The article as its page will show it, changes that wait included, for whoever may edit it. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireDesk();
  const now = new Date();
  const { id } = await params;
  const post = await postForEdit(actor, id, now);
  const article = post && (await articleInHand(id, now));
  if (!article) notFound();
  const live = post.status === 'published';
  return <ArticleText article={article} site={await siteView()} count={article.responseCount} live={live} />;
}
