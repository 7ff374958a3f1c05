'use client';

import { ClockTime } from './clock-time';
import type { Problem, Verb } from './use-save';

type Props = { savedAt: Date | null; unsaved: boolean; sending: Verb | null; problem: Problem | null };

/** Whether what is typed is safe, in a few words. Read out only when somebody asked, or must know. */
export function SaveState({ savedAt, unsaved, sending, problem }: Props) {
  const asked = sending !== null && sending !== 'autosave';
  return (
    <span
      role="status"
      aria-live={asked || problem ? 'polite' : 'off'}
      className={problem && !asked ? 'text-warning' : undefined}
    >
      {asked ? (
        'Saving…'
      ) : problem ? (
        <Trouble problem={problem} />
      ) : unsaved ? (
        'Saving…'
      ) : savedAt ? (
        <>
          Saved at <ClockTime at={savedAt} />
        </>
      ) : (
        'Not saved yet'
      )}
    </span>
  );
}

function Trouble({ problem }: { problem: Problem }) {
  if (problem.kind === 'unreachable')
    return 'Not saved: no connection. Kept in this browser, sent when you are back.';
  if (problem.kind === 'conflict') return 'Not saved: someone else changed this post.';
  if (problem.kind === 'refused')
    return Object.keys(problem.refusal.fields).length > 0
      ? 'Not saved: correct the fields that are marked.'
      : `Not saved. ${problem.refusal.message}`;
  return (
    <>
      Not saved: you are signed out. Kept in this browser.{' '}
      <a href="/sign-in?next=/desk" target="_blank" rel="noopener" className="text-accent underline">
        Sign in
      </a>
    </>
  );
}
