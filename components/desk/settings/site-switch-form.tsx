'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { setSite, switchSiteAction } from '@/app/(desk)/desk/settings/actions';
import { TimerFields } from '@/components/desk/responses/timer-fields';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';

/** Turns the site switch to its other side. What is refused stays typed, with the sentence beside its field. */
export function SiteSwitchForm({ open }: { open: boolean }) {
  const [errors, setErrors] = useState<Record<string, string[]>>({});
  const [sending, start] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      const answer = await setSite(form).catch(() => null);
      if (answer?.ok) return setErrors({});
      const fields = answer?.refusal.fields ?? {};
      const sentence = answer?.refusal.message ?? 'The site did not answer. Try it again.';
      setErrors(fields.note || fields.until ? fields : { note: [sentence] });
    });
  }

  return (
    <form
      action={switchSiteAction}
      onSubmit={onSubmit}
      className="flex flex-wrap items-start gap-x-3 gap-y-2"
    >
      <input type="hidden" name="open" value={open ? '' : 'on'} />
      <Field
        id="site-note"
        label={open ? 'Note for the readers' : 'Note for the log'}
        optional
        error={errors.note}
        className="min-w-0 flex-1 basis-64"
      >
        {(field) => <Input {...field} name="note" dir="auto" maxLength={500} autoComplete="off" />}
      </Field>
      <TimerFields id="site" label={open ? 'For how long' : 'Open for'} error={errors.until} />
      <Button
        type="submit"
        variant={open ? 'danger' : 'secondary'}
        aria-disabled={sending || undefined}
        className="sm:mt-6"
      >
        {open ? 'Close the whole site' : 'Take responses again'}
      </Button>
    </form>
  );
}
