'use client';

import { useState } from 'react';
import { ClockTime } from './clock-time';
import { isAloud, saveKind } from './save-kind';
import type { Problem, Verb } from './use-save';

type Props = { savedAt: Date | null; unsaved: boolean; sending: Verb | null; problem: Problem | null };

/**
 * Whether what is typed is safe, in a few words. They stand in a live region when somebody asked, or must know, and
 * beside it while the text saves itself.
 */
export function SaveState({ savedAt, unsaved, sending, problem }: Props) {
  const kind = saveKind({ unsaved, sending, problem });
  const [said, say] = useState({ kind, aloud: false });
  if (said.kind !== kind) say({ kind, aloud: isAloud(said, kind) });
  const words =
    kind === 'trouble' && problem ? (
      <Trouble problem={problem} />
    ) : kind !== 'saved' ? (
      'Saving…'
    ) : savedAt ? (
      <>
        Saved at <ClockTime at={savedAt} />
      </>
    ) : (
      'Not saved yet'
    );
  return (
    <>
      <span role="status" className={`empty:hidden ${kind === 'trouble' ? 'text-warning' : ''}`}>
        {said.aloud && words}
      </span>
      {!said.aloud && <span>{words}</span>}
    </>
  );
}

function Trouble({ problem }: { problem: Problem }) {
  if (problem.kind === 'unreachable')
    return 'Not saved: no connection. Kept in this browser, and sent again by itself.';
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
