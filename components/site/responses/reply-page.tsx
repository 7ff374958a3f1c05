import type { ClosingState } from '@/lib/closing/rules';
import { responsePath } from '@/lib/comments/address';
import type { ResponseView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { Closed } from './closed';
import { closingNotes } from './closing-notes';
import { OpenNotes } from './open-notes';
import { RespondForm } from './respond-form';
import { Response } from './response';

type Props = { article: ArticleView; answered: ResponseView; closing: ClosingState; site: SiteView };

/** One response and the form that answers it, on a page of their own. */
export function ReplyPage({ article, answered, closing, site }: Props) {
  const notes = closingNotes(closing, site);
  const { permalink } = article;
  const address = answered.number === null ? permalink : responsePath(permalink, answered.number);
  const nested = { response: answered, level: 0, answers: null, clamped: false, replies: [] };
  return (
    <section className="responses reply-page" aria-labelledby="reply-heading">
      <h1 id="reply-heading">
        Reply to <bdi>{answered.name}</bdi>
      </h1>
      <p className="reply-under">
        under{' '}
        <a href={address} dir="auto">
          {article.title}
        </a>
      </p>
      <h2 className="sr-only">What you answer</h2>
      <Response
        nested={nested}
        site={site}
        permalink={permalink}
        open={false}
        waitingId={null}
        mayChange={false}
        likes={false}
        closed={noneClosed}
      />
      {closing.open ? (
        <RespondForm postId={article.id} attempt={null} answered={answered}>
          <OpenNotes article={article} site={site} />
        </RespondForm>
      ) : (
        <Closed notes={notes} thread={closing.by === 'thread'} />
      )}
    </section>
  );
}

const noneClosed = new Map<string, null>();
