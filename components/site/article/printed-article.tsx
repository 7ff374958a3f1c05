import { countedResponses } from '@/lib/comments/count';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { ArticleHead } from './article-head';
import { Transcript } from './transcript';

type Props = {
  article: ArticleView;
  site: SiteView;
  /** The absolute address the article is read at. */
  address: string;
};

/** The article as it goes to paper. */
export function PrintedArticle({ article, site, address }: Props) {
  return (
    <article className="article printed">
      <p className="printed-from">
        {site.name} · <a href={article.permalink}>{address}</a>
      </p>
      <ArticleHead article={article} site={site} />
      {/* Sanitised when it was saved, through the one allow-list. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is HTML by nature */}
      <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: article.body }} />
      {article.media.map((item) => (
        <section key={item.id} className="printed-media">
          <h2 dir="auto">{item.label}:</h2>
          <p dir="auto">
            {[item.title, item.caption, item.credit].filter(Boolean).join(' — ')}
            <br />
            <a href={item.url}>{item.url}</a>
          </p>
          {item.transcript && (
            <>
              <h3>Transcript</h3>
              <Transcript text={item.transcript} />
            </>
          )}
        </section>
      ))}
      {article.kind === 'article' && (
        <p className="posted-in">
          {article.categories.length > 0 &&
            `Posted in ${article.categories.map((category) => category.name).join(', ')} | `}
          {countedResponses(article.responseCount)}
        </p>
      )}
    </article>
  );
}
