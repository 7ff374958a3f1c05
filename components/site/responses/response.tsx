import { Time } from '@/components/site/time';
import type { ClosingState } from '@/lib/closing/rules';
import { responsePath } from '@/lib/comments/address';
import type { ResponseView } from '@/lib/comments/views';
import type { SiteView } from '@/lib/posts/views';
import { closingNotes } from './closing-notes';
import { EditedMark } from './edited-mark';
import type { Nested } from './nest';
import { ResponseFoot } from './response-foot';
import { titled } from './titled';

export type Shown = {
  nested: Nested;
  site: SiteView;
  permalink: string;
  /** Whether replies are taken. */
  open: boolean;
  /** The responses whose thread is closed; a state is said at the response that has one. */
  closed: ReadonlyMap<string, ClosingState | null>;
  /** The held response that the reader has just sent, and whether they may still change it. */
  waitingId: string | null;
  mayChange: boolean;
  /** Whether readers may like responses. */
  likes: boolean;
};

/** One response: number, name, time, text and the way to reply; or what is left of a removed one. */
export function Response({ nested, ...shown }: Shown) {
  const { site, permalink, open, closed, waitingId } = shown;
  const { response } = nested;
  const state = closed.get(response.id) ?? null;
  if (response.state === 'tombstone') {
    return (
      <article
        id={anchor(response)}
        className="response tombstone"
        data-id={response.id}
        data-closed={state ? '' : undefined}
      >
        {response.oldAnchor && <span className="old-anchor" id={`comment-${response.oldAnchor}`} />}
        <p>
          {removed(response)} was {response.withdrawn ? 'withdrawn by its writer' : 'removed'}.
        </p>
        <ThreadClosed state={state} site={site} />
      </article>
    );
  }
  const waiting = response.state === 'waiting';
  const place = spoken(nested);
  return (
    <article
      id={waiting && response.id === waitingId ? 'response-waiting' : anchor(response)}
      className={waiting ? 'response waiting' : 'response'}
      data-id={response.id}
      data-closed={state ? '' : undefined}
      data-changed={response.changedAt?.toISOString()}
      data-featured={response.featured ? '' : undefined}
      tabIndex={waiting ? -1 : undefined}
    >
      {response.oldAnchor && <span className="old-anchor" id={`comment-${response.oldAnchor}`} />}
      <header>
        <h3>
          {response.number !== null && (
            <span className="number" aria-hidden="true">
              {`${response.number}. `}
            </span>
          )}
          <span className="sr-only">
            {response.number === null ? 'A response by ' : `Response ${response.number} by `}
          </span>
          <Name of={response} />
          {place && <span className="sr-only">{place}</span>}
        </h3>
        {response.featured && <span className="badge featured-mark">Featured</span>}
        {response.badge && <span className="badge">{response.badge === 'author' ? 'Author' : 'Staff'}</span>}
        <a className="when" href={addressIn(permalink, response)} rel="nofollow">
          <Time at={response.at} site={site} />
        </a>
        <EditedMark at={response.editedAt} site={site} />
      </header>
      {waiting && (
        <p className="waiting-says">
          Waiting for a moderator. Only you can see this.
          {shown.mayChange && response.id === waitingId && (
            <a href={`/respond/edit/${response.id}`} data-own-way="">
              Edit or withdraw it
            </a>
          )}
        </p>
      )}
      {saysWhom(nested) && nested.answers && (
        <p className="answers">
          in reply to <a href={`#${anchor(nested.answers)}`}>{titled(nested.answers)}</a>
        </p>
      )}
      {/* Made from what was typed by the one function of lib/comments. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a response is HTML by nature */}
      <div className="text" dir="auto" dangerouslySetInnerHTML={{ __html: response.html }} />
      <ThreadClosed state={state} site={site} />
      {!waiting && (
        <ResponseFoot of={response} answers={open && !closed.has(response.id)} likes={shown.likes} />
      )}
    </article>
  );
}

/** A note may end as its writer left it; here another sentence follows. */
const ended = (sentence: string) => (/[.!?…。؟]$/u.test(sentence) ? sentence : `${sentence}.`);

/** That nothing under this response is answered any more: by whom, when, why and until when. */
function ThreadClosed({ state, site }: { state: ClosingState | null; site: SiteView }) {
  if (!state) return null;
  return (
    <p className="thread-closed" dir="auto">
      <strong>No more replies here.</strong> {closingNotes(state, site).map(ended).join(' ')}
    </p>
  );
}

function Name({ of }: { of: ResponseView }) {
  const name = <bdi>{of.name}</bdi>;
  if (!of.url) return name;
  return (
    <a href={of.url} rel="nofollow ugc">
      {name}
    </a>
  );
}

const anchor = ({ number, id }: ResponseView) => (number === null ? `waiting-${id}` : `comment-${number}`);

/** Its own address, good from anywhere; what waits has none yet. */
const addressIn = (permalink: string, response: ResponseView) =>
  response.number === null ? `#${anchor(response)}` : responsePath(permalink, response.number);

/** A reply may be published where what it answers never was; that has no number. */
const removed = ({ number }: ResponseView) => (number === null ? 'A response' : `Response ${number}`);

/** From this level on the style sheet indents no further, and the page has to say what stands under what. */
const flatFrom = 5;

const saysWhom = ({ clamped, level }: Nested) => clamped || level >= flatFrom;

/** What a reader sees from the place of a response, in words; how deep it is also where the page indents no further. */
function spoken({ response: { depth }, answers }: Nested) {
  if (depth === 0 && !answers) return '';
  return `, level ${depth + 1}${answers ? `, in reply to ${titled(answers)}` : ''}`;
}
