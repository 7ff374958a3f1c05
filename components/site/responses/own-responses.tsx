import { Time } from '@/components/site/time';
import type { OwnPost, OwnResponse } from '@/lib/comments/own-queries';
import { minutes, neverChanged } from '@/lib/comments/own-rules';
import type { SiteView } from '@/lib/posts/views';
import { OwnHead } from './own-head';
import { TimeLeft } from './time-left';
import { WithdrawForm } from './withdraw-form';

type Props = { post: OwnPost; responses: OwnResponse[]; site: SiteView };

/** The responses of the reader that may still be changed, and how. */
export function OwnResponses({ post, responses, site }: Props) {
  return (
    <OwnHead heading="What you wrote" under={{ href: `${post.permalink}#responses`, title: post.title }}>
      {responses.length === 0 && (
        <div className="closed">
          <p className="closed-says">There is nothing of yours here that can still be changed.</p>
          <p>{post.editMinutes === 0 ? neverChanged : within(post.editMinutes)}</p>
        </div>
      )}
      {responses.map((response) => (
        <article key={response.id} className="response own-response">
          <header>
            <span className="when">
              <Time at={response.at} site={site} />
              {response.status === 'pending' && ', waiting for a moderator'}
            </span>
          </header>
          {/* Made from what was typed by the one function of lib/comments. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a response is HTML by nature */}
          <div className="text" dir="auto" dangerouslySetInnerHTML={{ __html: response.html }} />
          {response.editUntil ? (
            <>
              <TimeLeft says="You may change it until" until={response.editUntil} site={site} />
              <p className="respond-send">
                <a href={`/respond/edit/${response.id}`}>Edit it</a>
              </p>
            </>
          ) : (
            <p className="respond-note">{response.whyNot}</p>
          )}
          <WithdrawForm commentId={response.id} postId={post.id} />
        </article>
      ))}
    </OwnHead>
  );
}

const within = (editMinutes: number) =>
  `That is possible for ${minutes(editMinutes)} after sending, in the browser that sent it or signed in with the account that did.`;
