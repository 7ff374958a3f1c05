'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { giveStandingAction } from '@/app/(desk)/desk/responses/commenter/actions';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Scope } from '@/lib/commenters/rules';
import { StandingKind } from '@/lib/generated/prisma/enums';
import { TimerFields } from '../timer-fields';
import { Choices } from './choices';
import { kindWords, scopeWords } from './standing-words';

type Props = { of: string; scopes: readonly Scope[] };

/** Decides about a commenter. What is refused stays as it was typed. */
export function StandingForm({ of, scopes }: Props) {
  const [answer, give, sending] = useActionState(giveStandingAction, null);
  const form = useRef<HTMLFormElement>(null);
  const errors = answer?.ok === false ? answer.refusal.fields : {};

  useEffect(() => {
    if (answer?.ok) form.current?.reset();
    if (answer?.ok === false) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    // React would empty the form after its own action; this way what was typed stays.
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    if (!sending) startTransition(() => give(sent));
  }

  return (
    <form
      ref={form}
      action={give}
      onSubmit={onSubmit}
      noValidate
      aria-labelledby="decide"
      className="grid content-start gap-4 self-start rounded-lg border border-rule bg-raised p-4"
    >
      <h2 id="decide" className="font-serif text-xl font-semibold">
        Decide about them
      </h2>
      <input type="hidden" name="of" value={of} />
      <Choices
        name="kind"
        legend="From now on"
        error={errors.kind}
        options={Object.values(StandingKind).map((kind) => ({
          value: kind,
          label: kindWords[kind].act,
          hint: kindWords[kind].does,
        }))}
      />
      <Choices
        name="scope"
        legend="For"
        error={errors.scope}
        chosen={scopes[0]}
        options={scopes.map((scope) => ({
          value: scope,
          label: scopeWords[scope].choice,
          hint: scopeWords[scope].hint,
        }))}
      />
      <TimerFields id="standing" label="For how long" error={errors.until} />
      <Field
        id="standing-reason"
        label="Reason"
        hint="Required: another moderator will ask. It stands in the history and the log."
        error={errors.reason}
      >
        {(field) => <Input {...field} name="reason" dir="auto" maxLength={500} autoComplete="off" required />}
      </Field>
      <Button
        type="submit"
        variant="primary"
        aria-disabled={sending || undefined}
        className="justify-self-start"
      >
        {sending ? 'Saving…' : 'Decide'}
      </Button>
      <p
        role="status"
        className={`text-sm empty:hidden ${answer?.ok ? 'text-good' : 'font-medium text-danger'}`}
      >
        {answer && (answer.ok ? 'It holds from now on.' : answer.refusal.message)}
      </p>
    </form>
  );
}
