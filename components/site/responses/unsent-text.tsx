import type { AttemptView } from '@/lib/comments/views';
import { asTyped } from './as-typed';

type Props = { attempt: AttemptView; says?: string };

/** The text of a response, or of an edit, that came too late, handed back to its writer. */
export function UnsentText({ attempt, says = 'Your response was not sent.' }: Props) {
  return (
    <div className="unsent" id="respond-errors" tabIndex={-1}>
      <label htmlFor="respond-body">{says} This is what you wrote:</label>
      <textarea id="respond-body" dir="auto" rows={8} readOnly defaultValue={asTyped(attempt.fields.body)} />
    </div>
  );
}
