'use client';

import { useState, useTransition } from 'react';
import { discardChangesAction } from '@/app/(desk)/desk/posts/editing/actions';
import { Button } from '@/components/ui/button';
import type { PostForm } from '@/lib/posts/schema';

type Props = { id: string; save: () => Promise<boolean>; onDone: (form: PostForm) => void };

/**
 * Drops the changes that wait for an update. No question is asked: they stay among the revisions, with what was typed
 * last, which is saved first.
 */
export function DiscardChanges({ id, save, onDone }: Props) {
  const [pending, start] = useTransition();
  const [message, setMessage] = useState('');
  const discard = () =>
    start(async () => {
      const answer = (await save()) ? await discardChangesAction(id).catch(() => null) : null;
      if (answer?.ok) {
        // The button goes, and what was typed with it: the focus goes to the text that is there instead.
        start(() => onDone(answer.value));
        document.getElementById('post-body')?.focus();
      } else setMessage(answer?.refusal.message ?? 'Nothing was discarded. Try again.');
    });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-disabled={pending || undefined}
        onClick={() => !pending && discard()}
      >
        Discard changes
      </Button>
      <span role="alert" className="text-danger empty:hidden">
        {message}
      </span>
    </>
  );
}
