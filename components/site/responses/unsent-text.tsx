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

/** What the script clones where responses closed over a text that this browser has kept. */
export function UnsentTemplate() {
  return (
    <template data-template="unsent">
      <div className="unsent">
        <label htmlFor="unsent-body">You had not sent this when responses closed:</label>
        <textarea id="unsent-body" dir="auto" rows={8} readOnly />
        <button type="button" data-forget="">
          Forget it
        </button>
      </div>
    </template>
  );
}
