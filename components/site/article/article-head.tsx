import { Time } from '@/components/site/time';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { timeToRead } from '@/lib/text/reading-time';
import { Byline } from './byline';
import { FeaturedImage } from './featured-image';

/** Section and time, headline, dek, byline, picture. A page has no place in time: it says which page it stands under. */
export function ArticleHead({ article, site }: { article: ArticleView; site: SiteView }) {
  const section = article.categories[0];
  const isArticle = article.kind === 'article';
  return (
    <header className="article-head">
      {article.above && (
        <p className="kicker">
          <a href={article.above.path}>{article.above.name}</a>
        </p>
      )}
      {isArticle && (
        <p className="kicker">
          {section && <a href={section.path}>{section.name}</a>}
          <Time at={article.publishedAt} site={site} form={site.dateForm} />
          {site.readingTime && <span>{timeToRead(article.body)}</span>}
        </p>
      )}
      <h1 dir="auto">{article.title}</h1>
      {article.dek && (
        <p className="dek" dir="auto">
          {article.dek}
        </p>
      )}
      {isArticle && <Byline authors={article.authors} credit={article.credit} pictured />}
      {article.image && <FeaturedImage image={article.image} />}
    </header>
  );
}
