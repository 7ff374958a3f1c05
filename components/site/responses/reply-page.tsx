import type { ClosingState } from '@/lib/closing/rules';
import type { ResponseView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { Closed } from './closed';
import { closingNotes } from './closing-notes';
import { InQuestion } from './in-question';
import { OpenNotes } from './open-notes';
import { RespondForm } from './respond-form';

type Props = { article: ArticleView; answered: ResponseView; closing: ClosingState; site: SiteView };

/** One response and the form that answers it, on a page of their own. */
export function ReplyPage({ article, answered, closing, site }: Props) {
  const heading = (
    <>
      Reply to <bdi>{answered.name}</bdi>
    </>
  );
  return (
    <InQuestion heading={heading} says="What you answer" response={answered} article={article} site={site}>
      {closing.open ? (
        <RespondForm postId={article.id} attempt={null} answered={answered}>
          <OpenNotes article={article} site={site} />
        </RespondForm>
      ) : (
        <Closed notes={closingNotes(closing, site)} thread={closing.by === 'thread'} />
      )}
    </InQuestion>
  );
}
