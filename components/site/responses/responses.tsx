import { likeAction } from '@/app/(site)/actions';
import { pagePathOf, responsePath, responsesPath } from '@/lib/comments/address';
import { countedResponses } from '@/lib/comments/count';
import type { AttemptView, ThreadView } from '@/lib/comments/views';
import { mailIsOn } from '@/lib/mail/on';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { Closed } from './closed';
import { closedUnder } from './closed-under';
import { closingNotes } from './closing-notes';
import { Featured } from './featured';
import { FollowForm } from './follow-form';
import { ModeratorTemplates } from './moderator-templates';
import { nest } from './nest';
import { OpenNotes } from './open-notes';
import { OwnTemplate } from './own-template';
import { OwnWay } from './own-way';
import { PageLinks } from './page-links';
import { RespondForm } from './respond-form';
import { ResponseList } from './response-list';
import { ThreadBar } from './thread-bar';
import { UnsentTemplate, UnsentText } from './unsent-text';

type Props = {
  article: ArticleView;
  thread: ThreadView;
  /** What the reader's own form left behind; null on the page that everyone gets. */
  attempt: AttemptView | null;
  site: SiteView;
};

/** The responses to an article, numbered and nested, and the form for another, or why there is none. */
export function Responses({ article, thread, attempt, site }: Props) {
  const { closing, permalink } = article;
  const notes = closingNotes(closing, site);
  const closed = closedUnder(thread.responses, article.closedThreads);
  const refused = attempt && Object.keys(attempt.errors).length > 0 ? attempt : null;
  const parentId = refused?.fields.parentId;
  const answered =
    thread.responses.find(({ id, state }) => id === parentId && state === 'approved' && !closed.has(id)) ??
    null;
  const list = nest(thread.responses, thread.maxDepth);
  // At the article's own address this reader is shown this page, whichever page that is for others.
  const opening = attempt ? null : thread.opening;
  const address =
    thread.page === null
      ? responsesPath(permalink, { from: thread.from ?? 1 })
      : pagePathOf(permalink, thread.page, thread.opening);
  const pager = { thread, permalink, opening };
  return (
    <response-thread>
      <section
        id="responses"
        className="responses"
        aria-labelledby="responses-heading"
        data-post={article.id}
        data-permalink={permalink}
        data-address={address}
        data-newest={thread.newest}
        data-last={thread.page === thread.pages ? '' : undefined}
        data-levels={thread.maxDepth}
      >
        <h2 id="responses-heading" tabIndex={-1}>
          {thread.count === 0 && closing.open ? 'No responses yet' : countedResponses(thread.count)}
        </h2>
        {thread.responses.length > 0 && <ThreadBar />}
        {thread.from !== null && (
          <p className="part-says">
            One conversation, from #{thread.from} on.{' '}
            <a href={responsePath(permalink, thread.responses[0]?.number ?? thread.from)}>All responses</a>
          </p>
        )}
        <Featured list={thread.featured} permalink={permalink} />
        <PageLinks {...pager} label="Pages of responses" />
        <ResponseList
          list={list}
          rests={thread.rests}
          site={site}
          permalink={permalink}
          open={closing.open}
          closed={closed}
          waitingId={attempt?.waitingCommentId ?? null}
          mayChange={attempt?.mayChange ?? false}
          likes={thread.likes}
        />
        <PageLinks {...pager} label="Pages of responses, after the last" />
        <thread-news role="status" />
        {closing.open ? (
          <RespondForm postId={article.id} attempt={refused} answered={answered}>
            <OpenNotes article={article} site={site} />
          </RespondForm>
        ) : (
          <Closed notes={notes}>{refused && <UnsentText attempt={refused} />}</Closed>
        )}
        {closing.open && mailIsOn() && <FollowForm postId={article.id} />}
        {thread.editMinutes > 0 && <OwnWay postId={article.id} editMinutes={thread.editMinutes} />}
        {thread.likes && (
          <form id="likes" action={likeAction} hidden>
            <input type="hidden" name="postId" value={article.id} />
          </form>
        )}
        <noscript>
          <p className="thread-foot">
            <a href={`/desk/responses?post=${article.id}`} rel="nofollow">
              For moderators
            </a>
          </p>
        </noscript>
        <OwnTemplate postId={article.id} back={address} />
        <UnsentTemplate />
        <ModeratorTemplates article={article} back={address} />
      </section>
    </response-thread>
  );
}
