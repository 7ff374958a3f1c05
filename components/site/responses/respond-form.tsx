import type { ReactNode } from 'react';
import { respondAction } from '@/app/(site)/actions';
import type { AttemptView, ResponseView } from '@/lib/comments/views';
import { mailIsOn } from '@/lib/mail/on';
import { asTyped } from './as-typed';
import { ErrorSummary } from './error-summary';
import { Field } from './field';

type Props = {
  postId: string;
  /** A refused form, shown again as it was typed. */
  attempt: AttemptView | null;
  /** The response being answered; null for the article. */
  answered: ResponseView | null;
  /** What is said above it: how long responses are taken, and how often. */
  children?: ReactNode;
};

/** The one form for responses and replies. A native post to the server action; the script only moves it about. */
export function RespondForm({ postId, attempt, answered, children }: Props) {
  const typed = attempt?.fields;
  const errors = attempt?.errors ?? {};
  return (
    <div className="respond" id="respond" tabIndex={-1}>
      <h3 id="respond-heading">{answered ? 'Your reply' : 'Leave a response'}</h3>
      {attempt && <ErrorSummary errors={errors} />}
      {children}
      <form action={respondAction} noValidate aria-labelledby="respond-heading">
        <input type="hidden" name="postId" value={postId} />
        <input type="hidden" name="parentId" value={answered?.id ?? ''} />
        {typed?.parentId && !answered && (
          <p className="respond-note">Sent again, this answers the article.</p>
        )}
        <p className="replying" hidden={!answered}>
          Replying to{' '}
          <a href={answered ? `#comment-${answered.number}` : '#responses'} data-replying="">
            {answered ? `#${answered.number} ${answered.name}` : ''}
          </a>
        </p>
        <Field
          name="body"
          label="Your response"
          errors={errors.body}
          hint="Leave an empty line between paragraphs. *Emphasis*, > quotes, `code` and links work."
        >
          {(control) => (
            <textarea {...control} dir="auto" rows={7} required defaultValue={asTyped(typed?.body)} />
          )}
        </Field>
        <response-preview>
          {/* It scrolls, so that keys must reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus */}
          <section className="preview" id="respond-preview" aria-label="Preview" tabIndex={0} hidden>
            <div className="text" dir="auto" />
          </section>
        </response-preview>
        <p className="signed-in" hidden data-identity="" />
        <fieldset className="identity">
          <legend className="sr-only">About you</legend>
          <Field name="name" label="Name" errors={errors.name}>
            {(control) => <input {...control} dir="auto" autoComplete="name" defaultValue={typed?.name} />}
          </Field>
          <Field name="email" label="E-mail (not shown)" errors={errors.email}>
            {(control) => (
              <input {...control} type="email" dir="ltr" autoComplete="email" defaultValue={typed?.email} />
            )}
          </Field>
          <Field name="url" label="Site (optional)" errors={errors.url}>
            {(control) => (
              <input {...control} type="url" dir="ltr" autoComplete="url" defaultValue={typed?.url} />
            )}
          </Field>
          <p className="hint if-signed-in">If you are signed in, you may leave these empty.</p>
          <p className="remember">
            <label>
              <input type="checkbox" data-remember="" defaultChecked /> Remember me in this browser
            </label>
          </p>
        </fieldset>
        {mailIsOn() && (
          <p className="follow-replies">
            <label>
              <input type="checkbox" name="follow" value="yes" defaultChecked={typed?.follow === 'yes'} />{' '}
              E-mail me replies to this response
            </label>
          </p>
        )}
        {/* No person sees this field; what fills it is a program. */}
        <div className="trap" aria-hidden="true">
          <label>
            Website
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <p className="respond-send">
          <button type="submit">{answered ? 'Send reply' : 'Send response'}</button>
          <button
            type="button"
            className="quiet"
            data-preview=""
            aria-expanded="false"
            aria-controls="respond-preview"
          >
            Preview
          </button>
          <button type="button" className="quiet" data-cancel="" hidden>
            Cancel
          </button>
        </p>
      </form>
    </div>
  );
}
