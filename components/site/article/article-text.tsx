import type { ArticleView, SiteView } from '@/lib/posts/views';
import { ArticleHead } from './article-head';
import { PostedIn } from './posted-in';
import { RelatedMedia } from './related-media';

/** What the authors made of an article, down to "Posted in". `live` is false in the preview of what has no page. */
export function ArticleText({
  article,
  site,
  count,
  live = true,
}: {
  article: ArticleView;
  site: SiteView;
  count: number;
  live?: boolean;
}) {
  return (
    <article className="article">
      <ArticleHead article={article} site={site} />
      {/* Sanitised when it was saved, through the one allow-list. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is HTML by nature */}
      <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: article.body }} />
      <RelatedMedia media={article.media} />
      {article.kind === 'article' && <PostedIn article={article} count={count} live={live} />}
    </article>
  );
}
