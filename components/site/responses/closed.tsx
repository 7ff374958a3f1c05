import type { ReactNode } from 'react';

type Props = {
  notes: string[];
  /** Only this part of the conversation is closed. */
  thread?: boolean;
  children?: ReactNode;
};

/** What stands in the place of the form: "Comments are closed.", by whom, when, why and until when. */
export function Closed({ notes, thread = false, children }: Props) {
  return (
    <div className="closed" id="respond" tabIndex={-1}>
      <p className="closed-says">
        {thread ? 'This part of the conversation is closed.' : 'Comments are closed.'}
      </p>
      {notes.map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
      {children}
    </div>
  );
}
