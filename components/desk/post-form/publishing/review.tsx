'use client';

import { useState } from 'react';
import { sendBackAction, submitForReviewAction } from '@/app/(desk)/desk/posts/publishing/actions';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { can } from '@/lib/posts/rules';
import { ClockTime } from '../clock-time';
import type { PublishingProps } from './publishing-panel';
import { Refused } from './refused';
import { useAct } from './use-act';

/** Whether the post waits for an editor, and what author and editor wrote to each other about it. */
export function Review({ post, publication: { notes }, saveFirst }: PublishingProps) {
  const { id, status } = post;
  const [note, setNote] = useState('');
  const { act, busy, of, others } = useAct(saveFirst);
  const waits = can('sendBack', status);
  const send = waits ? sendBackAction : submitForReviewAction;
  return (
    <>
      {(waits || can('submit', status)) && (
        <>
          <Field
            id="post-review-note"
            label={waits ? 'Note to the author' : 'Note to the editor'}
            error={of('note')}
          >
            {(field) => (
              <Textarea
                {...field}
                rows={3}
                dir="auto"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              size="small"
              aria-disabled={busy || undefined}
              onClick={() => act(() => send(id, { note }))}
            >
              {waits ? 'Send back' : 'Send for review'}
            </Button>
          </div>
          <Refused sentences={others('note')} />
        </>
      )}
      {notes.length > 0 && (
        <ol aria-label="Notes for review" className="grid gap-2 text-sm">
          {notes.map(({ id, at, by, act, note }) => (
            <li key={id} className="border-s-2 border-rule ps-2.5">
              <p className="text-[0.8125rem] text-soft">
                {by} {act === 'submit' ? 'sent it for review' : 'sent it back'}, <ClockTime at={at} />
              </p>
              {note && (
                <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
                  {note}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
