'use client';

import { type FormEvent, type KeyboardEvent, useId, useRef, useState, useTransition } from 'react';
import { reply, replyAction } from '@/app/(desk)/desk/responses/reply/actions';
import { Button, buttonClass } from '@/components/ui/button';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useTell } from './telling';

type Props = {
  id: string;
  /** How it is listed, for the field `seen`. */
  seen: string;
  name: string;
  /** Whether what is answered waits, and is approved with the reply. */
  waits: boolean;
  /** The path of the list, for the form without scripts. */
  back: string;
};

/** Replies that were not taken, by the response: an approval may have taken the row, with its field, off the list. */
const unsent = new Map<string, string>();

/** Answers a response where it stands, under the moderator's own name. */
export function ReplyForm({ id, seen, name, waits, back }: Props) {
  const field = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const tell = useTell();
  const [error, setError] = useState<string | null>(null);
  const [sending, start] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    // The row may leave the list with the answer; the focus then goes to the one that takes its place.
    const row = details.current?.closest<HTMLElement>('[data-response]');
    const next = row?.closest('li')?.nextElementSibling?.querySelector<HTMLElement>('[data-response]');
    start(async () => {
      const answer = await reply(form).catch(() => null);
      if (!answer?.ok) {
        return setError(answer?.refusal.message ?? 'The site did not answer. Try it again.');
      }
      const { number, actId, refused } = answer.value;
      const acts = actId ? [actId] : [];
      if (refused) {
        unsent.set(id, String(form.get('body')));
        setError(refused);
        const text = `Approved, but your reply was not taken. ${refused} What you wrote is still in its field.`;
        return tell({ tone: 'danger', text, acts });
      }
      unsent.delete(id);
      setError(null);
      const typed = details.current?.querySelector('textarea');
      if (typed) typed.value = '';
      if (details.current) details.current.open = false;
      ((waits && next) || row)?.focus();
      const published = number === null ? 'Your reply is sent.' : `Your reply is published as #${number}.`;
      tell({
        tone: 'good',
        text: actId ? `Approved. ${published}` : published,
        acts,
      });
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && details.current) {
      details.current.open = false;
      details.current.closest<HTMLElement>('[data-response]')?.focus();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      details.current?.querySelector('form')?.requestSubmit();
    }
  }

  return (
    <details ref={details} data-open="reply" className="open:basis-full">
      <summary
        className={`${buttonClass({ variant: 'quiet', size: 'small' })} list-none [&::-webkit-details-marker]:hidden`}
      >
        Reply
        <span className="sr-only"> to {name}</span>
      </summary>
      <form
        action={replyAction}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        className="mt-2 grid max-w-[42rem] gap-2"
      >
        <input type="hidden" name="responseId" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="back" value={back} />
        <Field
          id={field}
          label={
            <>
              Your reply to <bdi>{name}</bdi>
            </>
          }
          error={error ?? undefined}
        >
          {(props) => <Textarea {...props} name="body" rows={3} dir="auto" defaultValue={unsent.get(id)} />}
        </Field>
        <div>
          <Button type="submit" size="small" aria-disabled={sending || undefined}>
            {waits ? 'Approve and reply' : 'Reply'}
          </Button>
        </div>
      </form>
    </details>
  );
}
