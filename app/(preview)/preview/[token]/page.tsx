import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { ArticleText } from '@/components/site/article/article-text';
import { Time } from '@/components/site/time';
import { previewedBy } from '@/lib/posts/preview-links/queries';
import { articleById, articleInHand } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';

export const instant = false;

export const metadata: Metadata = { title: 'Preview' };

/**
 * What readers of a post do not have yet, for whoever has a link to it. The server answers for one that has ended, was
 * revoked or never was one with `/preview/ended`.
 */
export default async function LinkedPreviewPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const now = new Date();
  const linked = await previewedBy((await params).token, now);
  if (!linked) notFound();
  const { status, permalink, changes, postId } = linked;
  if (status === 'published' && permalink && !changes) redirect(permalink);
  const article = await (changes ? articleInHand : articleById)(postId, now);
  if (!article) notFound();
  const site = await siteView();
  return (
    <>
      <p className="preview-until">
        {status === 'published' ? 'With changes that are not published yet.' : 'Not published yet.'} This link
        works until <Time at={linked.until} site={site} />.
      </p>
      <ArticleText article={article} site={site} count={article.responseCount} live={false} />
    </>
  );
}
