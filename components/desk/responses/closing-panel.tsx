'use client';

import { type FormEvent, type ReactNode, useId, useState, useTransition } from 'react';
import { closeAction, reopenAction, setClosing } from '@/app/(desk)/desk/responses/actions';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Refusal } from '@/lib/outcome';
import { TimerFields } from './timer-fields';
import { didSentence } from './words';

/** A form that came back: what was typed, and what was wrong with it, by the names of its fields. */
export type RefusedClosing = { fields: Record<string, string>; errors: Record<string, string[]> };

type Props = {
  /** The post or the response whose thread it is, under the name that the action reads. */
  of: { name: 'postId' | 'responseId'; id: string };
  /** The path of this page, for the form without scripts. */
  back: string;
  open: boolean;
  /** Why nothing can be done about it here. */
  stuck: string | null;
  /** Why it is open or closed, in one line. */
  line: string;
  refused: RefusedClosing | null;
  /** More about the same post. */
  children?: ReactNode;
};

/** Closes or reopens the responses of one post, or one thread. The note of a closing is shown to readers. */
export function ClosingPanel({ of, back, open, stuck, line, refused, children }: Props) {
  const id = useId();
  const [note, setNote] = useState(refused?.fields.note ?? '');
  const [errors, setErrors] = useState<Record<string, string[]>>(refused?.errors ?? {});
  const [done, setDone] = useState('');
  const [sending, start] = useTransition();
  const act = open ? 'close' : 'reopen';

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      const answer = await setClosing(act, form).catch(() => null);
      setErrors(
        answer?.ok
          ? {}
          : answer
            ? wrongIn(answer.refusal)
            : { note: ['The site did not answer. Try it again.'] },
      );
      setDone(answer?.ok ? didSentence(act, 1) : '');
      if (answer?.ok) setNote('');
    });
  }

  return (
    <section aria-label="Closing" className="grid gap-3 rounded-lg border border-rule bg-raised p-4">
      <p className="flex items-baseline gap-2.5">
        <span
          aria-hidden="true"
          className={`size-2.5 shrink-0 rounded-full ${open ? 'bg-good' : 'bg-danger'}`}
        />
        <span dir="auto">{line}</span>
      </p>
      {stuck ? (
        <p className="text-sm text-soft">{stuck}</p>
      ) : (
        <form
          action={open ? closeAction : reopenAction}
          onSubmit={onSubmit}
          className="flex flex-wrap items-end gap-x-3 gap-y-2"
        >
          <input type="hidden" name={of.name} value={of.id} />
          <input type="hidden" name="back" value={back} />
          <Field
            id={id}
            label={open ? 'Note for the readers' : 'Note for the log'}
            optional
            error={errors.note}
            className="min-w-0 flex-1 basis-64"
          >
            {(field) => (
              <Input
                {...field}
                name="note"
                dir="auto"
                maxLength={500}
                autoComplete="off"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          {(open || of.name === 'postId') && (
            <TimerFields
              key={act}
              id={id}
              label={open ? 'For how long' : 'Open for'}
              typed={refused?.fields}
              error={errors.until ?? errors.lasts}
            />
          )}
          <Button type="submit" variant={open ? 'danger' : 'secondary'} aria-disabled={sending || undefined}>
            {of.name === 'responseId'
              ? open
                ? 'Close the thread'
                : 'Reopen the thread'
              : open
                ? 'Close responses'
                : 'Reopen responses'}
          </Button>
        </form>
      )}
      {children}
      <p role="status" className="sr-only">
        {done}
      </p>
    </section>
  );
}

/** What is wrong with no field of the form is said beside the first. */
function wrongIn({ message, fields }: Refusal): Record<string, string[]> {
  return fields.note || fields.until || fields.lasts ? fields : { note: [message] };
}
