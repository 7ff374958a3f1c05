import { Responses } from '@/components/site/responses/responses';
import { countedResponses } from '@/lib/comments/count';
import type { ThreadView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { Byline } from './byline';

type Props = { site: SiteView; article: ArticleView; thread: ThreadView };

/** Responses that do not stand under the article: what they respond to, and they. */
export function ResponsesPage({ site, article, thread }: Props) {
  return (
    <>
      <header className="article article-head responses-head">
        <p className="kicker">Responses to</p>
        <h1 dir="auto">
          <a href={article.permalink}>{article.title}</a>
        </h1>
        {article.kind === 'article' && <Byline authors={article.authors} credit={article.credit} />}
        <p className="posted-in">
          <a href="#responses">{countedResponses(thread.count)}</a>
          {' | '}
          <a href={article.permalink}>Read the article</a>
          {' |'}
        </p>
      </header>
      <Responses article={article} thread={thread} attempt={null} site={site} />
    </>
  );
}
