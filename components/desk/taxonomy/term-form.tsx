'use client';

import { type ReactNode, useActionState } from 'react';
import type { TermAnswer } from '@/app/(desk)/desk/categories/actions';
import { AnswerLine } from '@/components/desk/people/answer-line';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  action: (before: TermAnswer | null, form: FormData) => Promise<TermAnswer>;
  /** The category or tag that it is about; a new one has none. */
  id?: string;
  button: string;
  danger?: boolean;
  className?: string;
  /** The fields, with the sentences and the text of an attempt that was refused. */
  children: (errors: Record<string, string[]>, typed: Record<string, string>) => ReactNode;
};

/** A form about a category or a tag: its fields, its one button, and what came of it. */
export function TermForm({ action, id, button, danger = false, className = '', children }: Props) {
  const [answer, send] = useActionState(action, null);
  const refused = answer && !answer.ok ? answer : null;
  const typed = Object.entries(refused?.fields ?? {}).map(([name, value]) => [name, String(value)]);
  return (
    <form action={send} className={`grid content-start gap-3 ${className}`}>
      {id && <input type="hidden" name="id" value={id} />}
      {children(refused?.refusal.fields ?? {}, Object.fromEntries(typed))}
      <SubmitButton
        variant={danger ? 'danger' : 'secondary'}
        pendingText="One moment…"
        className="justify-self-start"
      >
        {button}
      </SubmitButton>
      <AnswerLine answer={answer} />
    </form>
  );
}
