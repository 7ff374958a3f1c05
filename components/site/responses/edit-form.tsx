import type { ReactNode } from 'react';
import { editOwnAction } from '@/app/(own)/actions';
import type { OwnResponse } from '@/lib/comments/own-queries';
import type { AttemptView } from '@/lib/comments/views';
import { asTyped } from './as-typed';
import { ErrorSummary } from './error-summary';
import { Field } from './field';

type Props = {
  postId: string;
  response: OwnResponse;
  /** What was typed and refused; it stands in the form in place of the text. */
  attempt: AttemptView | null;
  children: ReactNode;
};

/** The form that changes one's own text. A native post to the server action. */
export function EditForm({ postId, response, attempt, children }: Props) {
  const errors = attempt?.errors ?? {};
  return (
    <div className="respond" id="respond" tabIndex={-1}>
      {attempt && <ErrorSummary errors={errors} says="Your response was not changed." />}
      {children}
      <kept-edit>
        <form action={editOwnAction} noValidate aria-label="Edit your response">
          <input type="hidden" name="commentId" value={response.id} />
          <input type="hidden" name="postId" value={postId} />
          <input type="hidden" name="version" value={response.version} />
          <Field
            name="body"
            label="Your response"
            errors={errors.body}
            hint="It says “edited” beside the time. Moderators see the earlier text."
          >
            {(control) => (
              <textarea
                {...control}
                dir="auto"
                rows={7}
                required
                defaultValue={asTyped(attempt?.fields.body ?? response.body)}
              />
            )}
          </Field>
          {attempt && attempt.fields.version !== response.version && (
            <div className="field">
              <label htmlFor="respond-now">What it reads now</label>
              <textarea id="respond-now" dir="auto" rows={7} readOnly defaultValue={asTyped(response.body)} />
            </div>
          )}
          <p className="respond-send">
            <button type="submit">Save</button>
          </p>
        </form>
      </kept-edit>
    </div>
  );
}
