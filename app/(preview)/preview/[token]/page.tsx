import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { ArticleText } from '@/components/site/article/article-text';
import { Time } from '@/components/site/time';
import { previewedBy } from '@/lib/posts/preview-links/queries';
import { articleById } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';

export const instant = false;

export const metadata: Metadata = { title: 'Preview' };

/** A post that is not published yet, for whoever has a link to it. */
export default async function LinkedPreviewPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const now = new Date();
  const linked = await previewedBy((await params).token, now);
  if (linked?.status === 'published' && linked.permalink) redirect(linked.permalink);
  const article = linked && (await articleById(linked.postId, now));
  if (!article) return <Ended />;
  const site = await siteView();
  return (
    <>
      <p className="preview-until">
        Not published yet. This link works until <Time at={linked.until} site={site} />.
      </p>
      <ArticleText article={article} site={site} count={article.responseCount} live={false} />
    </>
  );
}

/** The same for a link that has ended, was revoked or never was one. */
function Ended() {
  return (
    <div className="article">
      <h1>This link does not work any more</h1>
      <p>Ask whoever sent it to you for a new one.</p>
    </div>
  );
}
