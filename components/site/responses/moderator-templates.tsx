import type { ReactNode } from 'react';
import {
  approveAction,
  closeAction,
  reopenAction,
  spamAction,
  trashAction,
} from '@/app/(desk)/desk/responses/actions';
import { featureAction, unfeatureAction } from '@/app/(desk)/desk/responses/featuring/actions';
import { spans } from '@/lib/closing/spans';
import type { ArticleView } from '@/lib/posts/views';

/**
 * What the reader's script clones for those who may moderate: inert for everyone else, and the actions ask again
 * who sends them. In the page that everyone gets, so that it stays one page.
 * `back` is the address of that page.
 */
export function ModeratorTemplates({ article, back }: { article: ArticleView; back: string }) {
  return (
    <>
      <template data-template="tools">
        <form className="tools">
          <input type="hidden" name="id" />
          <input type="hidden" name="back" value={back} />
          <button type="submit" formAction={approveAction} data-tool="approve">
            Approve
          </button>
          <button type="submit" formAction={spamAction}>
            Spam
          </button>
          <button type="submit" formAction={trashAction}>
            Trash
          </button>
          <a href="/desk/responses/edit?response=" data-tool="edit">
            Edit
          </a>
          <button type="submit" formAction={featureAction} data-tool="feature">
            Feature
          </button>
          <button type="submit" formAction={unfeatureAction} data-tool="unfeature">
            Stop featuring
          </button>
        </form>
      </template>
      <template data-template="closing">
        <details className="closing-tool">
          <summary>{article.closing.open ? 'Close responses' : 'Reopen responses'}</summary>
          <form action={article.closing.open ? closeAction : reopenAction}>
            <input type="hidden" name="postId" value={article.id} />
            <input type="hidden" name="back" value={back} />
            <label htmlFor="closing-note">Note, optional</label>
            <input id="closing-note" name="note" dir="auto" maxLength={500} autoComplete="off" />
            <Lasts label={article.closing.open ? 'For how long' : 'Open for'} />
            <button type="submit">{article.closing.open ? 'Close' : 'Reopen'}</button>
          </form>
        </details>
      </template>
      <template data-template="close-thread">
        <ThreadForm name="Close thread" action={closeAction} back={back}>
          <label>
            Note, optional
            <input name="note" dir="auto" maxLength={500} autoComplete="off" />
          </label>
          <Lasts label="For how long" />
          <button type="submit">Close</button>
        </ThreadForm>
      </template>
      <template data-template="reopen-thread">
        <ThreadForm name="Reopen thread" action={reopenAction} back={back}>
          <label>
            Note for the log, optional
            <input name="note" dir="auto" maxLength={500} autoComplete="off" />
          </label>
          <button type="submit">Reopen</button>
        </ThreadForm>
      </template>
      <template data-template="held">
        <li>
          <article className="response waiting" tabIndex={-1}>
            <header>
              <h3>
                <span className="sr-only">A response by </span>
                <bdi />
              </h3>
              <span className="when">
                <time />
              </span>
            </header>
            <p className="waiting-says" />
            <p className="answers" hidden>
              in reply to <a href="#responses">that response</a>
            </p>
            <div className="text" dir="auto" />
            <footer />
          </article>
        </li>
      </template>
    </>
  );
}

type ThreadFormProps = {
  name: string;
  action: (form: FormData) => Promise<void>;
  back: string;
  children: ReactNode;
};

function ThreadForm({ name, action, back, children }: ThreadFormProps) {
  return (
    <details className="closing-tool">
      <summary>{name}</summary>
      <form action={action}>
        <input type="hidden" name="responseId" />
        <input type="hidden" name="back" value={back} />
        {children}
      </form>
    </details>
  );
}

/** For how long a closing or an opening is said to last: one of a few, or a date, which beats it. */
function Lasts({ label }: { label: string }) {
  return (
    <>
      <label>
        {label}
        <select name="lasts">
          {Object.entries(spans).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Or until, by the site’s clock
        <input type="datetime-local" name="until" />
      </label>
    </>
  );
}
