'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { editResponseAction } from '@/app/(desk)/desk/responses/edit/actions';
import { Button } from '@/components/ui/button';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { editResponseForm } from '@/lib/moderation/schema';
import type { EditedResponse } from '@/lib/moderation/views';

/** A response with its text as it stands. */
type Props = { of: Pick<EditedResponse, 'id' | 'body' | 'version'> };

/**
 * The text of somebody's response, and why it is changed. What is wrong is said while it is typed; what somebody else
 * has made of the text meanwhile stands below.
 */
export function EditResponseForm({ of: { id, body, version } }: Props) {
  const [opened] = useState(version);
  const [answer, save, saving] = useActionState(editResponseAction, null);
  const [typed, setTyped] = useState({ body, reason: '' });
  const form = useRef<HTMLFormElement>(null);
  const checked = editResponseForm.safeParse(typed);
  const live = checked.success ? {} : fieldsWrong(checked.error.issues);
  const refused = answer?.ok === false ? answer.refusal : null;
  // What belongs to the text is said there.
  const wrong = refused && !refused.fields.body ? refused.message : null;
  const unsaved = typed.body.trim() !== body;
  const overtaken = unsaved && version !== (answer?.ok ? answer.value.version : opened);

  useEffect(() => {
    if (answer?.ok === false) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    // React would empty the form after its own action; this way what was typed stays.
    event.preventDefault();
    if (saving) return;
    if (!checked.success) return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    const data = new FormData(event.currentTarget);
    startTransition(() => save(data));
  }

  return (
    <form ref={form} action={save} onSubmit={onSubmit} noValidate className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Field
        id={`text-${id}`}
        label="Text"
        hint="Readers see that it was edited; the earlier text is kept here. Its writer may only withdraw it then."
        error={live.body ?? refused?.fields.body}
      >
        {(field) => (
          <Textarea
            {...field}
            name="body"
            dir="auto"
            rows={10}
            className="font-serif text-[1.0625rem]"
            value={typed.body}
            onChange={(event) => setTyped({ ...typed, body: event.target.value })}
          />
        )}
      </Field>
      {overtaken && (
        <Field id={`now-${id}`} label="What it reads now">
          {(field) => (
            <Textarea
              {...field}
              dir="auto"
              rows={6}
              readOnly
              className="font-serif text-[1.0625rem]"
              value={body}
            />
          )}
        </Field>
      )}
      <Field id={`reason-${id}`} label="Reason for the log" optional error={live.reason}>
        {(field) => (
          <Input
            {...field}
            name="reason"
            dir="auto"
            autoComplete="off"
            value={typed.reason}
            onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
          />
        )}
      </Field>
      <div className="flex items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={saving || undefined}>
          {saving ? 'Saving…' : 'Save'}
        </Button>
        <p role="status" className={`text-sm ${wrong ? 'text-danger' : 'text-soft'}`}>
          {saving ? '' : (wrong ?? state(unsaved, answer?.ok === true))}
        </p>
      </div>
    </form>
  );
}

function state(unsaved: boolean, saved: boolean) {
  if (unsaved) return 'Not saved yet.';
  return saved ? 'Saved.' : '';
}

function fieldsWrong(issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
  const wrong: { body?: string; reason?: string } = {};
  for (const { path, message } of issues) {
    if (path[0] === 'body') wrong.body = message;
    if (path[0] === 'reason') wrong.reason = message;
  }
  return wrong;
}
