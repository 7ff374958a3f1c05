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

/** An article in the order of the printed page: head, body, related media, "Posted in", responses. */
export function Article({ site, article, thread, attempt }: Props) {
  return (
    <>
      <ArticleText article={article} site={site} count={thread.count} />
      <Responses article={article} thread={thread} attempt={attempt} site={site} />
    </>
  );
}
