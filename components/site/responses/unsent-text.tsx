import type { AttemptView } from '@/lib/comments/views';
import { asTyped } from './as-typed';

/** The text of a response that came after the close, handed back to its writer. */
export function UnsentText({ attempt }: { attempt: AttemptView }) {
  return (
    <div className="unsent" id="respond-errors" tabIndex={-1}>
      <label htmlFor="respond-body">Your response was not sent. This is what you wrote:</label>
      <textarea id="respond-body" dir="auto" rows={8} readOnly defaultValue={asTyped(attempt.fields.body)} />
    </div>
  );
}
