import { Time } from '@/components/site/time';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { timeToRead } from '@/lib/text/reading-time';
import { Byline } from './byline';
import { FeaturedImage } from './featured-image';

/** Section and time, headline, dek, byline, picture. */
export function ArticleHead({ article, site }: { article: ArticleView; site: SiteView }) {
  const section = article.categories[0];
  return (
    <header className="article-head">
      <p className="kicker">
        {section && <a href={section.path}>{section.name}</a>}
        <Time at={article.publishedAt} site={site} form={site.dateForm} />
        {site.readingTime && <span>{timeToRead(article.body)}</span>}
      </p>
      <h1 dir="auto">{article.title}</h1>
      {article.dek && (
        <p className="dek" dir="auto">
          {article.dek}
        </p>
      )}
      <Byline authors={article.authors} credit={article.credit} />
      {article.image && <FeaturedImage image={article.image} />}
    </header>
  );
}
