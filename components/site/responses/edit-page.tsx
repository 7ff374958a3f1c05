import type { OwnPost, OwnResponse } from '@/lib/comments/own-queries';
import { notYours } from '@/lib/comments/own-rules';
import type { AttemptView } from '@/lib/comments/views';
import type { SiteView } from '@/lib/posts/views';
import { EditForm } from './edit-form';
import { OwnHead } from './own-head';
import { TimeLeft } from './time-left';
import { UnsentText } from './unsent-text';
import { WithdrawForm } from './withdraw-form';

type Props = {
  permalink: string;
  /** Null when the response is not there. */
  post: OwnPost | null;
  /** Null when it is not the reader's own. */
  response: OwnResponse | null;
  /** What was typed and refused. */
  attempt: AttemptView | null;
  site: SiteView;
};

/** One's own response in a form, while it may be changed; else why not, with what was typed. */
export function EditPage({ permalink, post, response, attempt, site }: Props) {
  const under = { href: `${permalink}#responses`, title: post?.title || 'the article' };
  return (
    <OwnHead heading="Edit your response" under={under}>
      {post && response?.editUntil ? (
        <EditForm postId={post.id} response={response} attempt={attempt}>
          <TimeLeft says="You may change it until" until={response.editUntil} site={site} />
        </EditForm>
      ) : (
        <div className="closed" id="respond" tabIndex={-1}>
          <p className="closed-says">{response?.whyNot || refusedBy(attempt) || notYours}</p>
          {attempt?.fields.body && <UnsentText attempt={attempt} says="Your response was not changed." />}
        </div>
      )}
      {post && response?.withdrawUntil && <WithdrawForm commentId={response.id} postId={post.id} />}
    </OwnHead>
  );
}

const refusedBy = (attempt: AttemptView | null) => Object.values(attempt?.errors ?? {}).flat()[0];
