import type { AttemptView } from '@/lib/comments/views';
import { UnsentText } from './unsent-text';

/** Why a response was not taken, and its text, where there is no article any more to say it under. */
export function NotTaken({ attempt }: { attempt: AttemptView }) {
  return (
    <section className="responses">
      <h1>Your response was not sent</h1>
      {Object.values(attempt.errors)
        .flat()
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <UnsentText attempt={attempt} />
    </section>
  );
}
