import { Responses } from '@/components/site/responses/responses';
import type { AttemptView, ThreadView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { ArticleText } from './article-text';

type Props = {
  site: SiteView;
  article: ArticleView;
  thread: ThreadView;
  attempt: AttemptView | null;
};

/**
 * An article in the order of the printed page: head, body, related media, "Posted in", responses. Under a page nothing is
 * said of responses that it neither takes nor has.
 */
export function Article({ site, article, thread, attempt }: Props) {
  const responds = article.kind === 'article' || article.closing.open || thread.count > 0;
  return (
    <>
      <ArticleText article={article} site={site} count={thread.count} />
      {responds && <Responses article={article} thread={thread} attempt={attempt} site={site} />}
    </>
  );
}
