'use client';

import { useActionState } from 'react';
import { eraseForAction } from '@/app/(desk)/desk/privacy/actions';
import { Button } from '@/components/ui/button';
import { Checkbox, Input } from '@/components/ui/controls';
import { Field, FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { EMAIL_MAX } from '@/lib/mail/schema';

/** One address, and what to do about it. To erase takes a tick, since nothing brings it back. */
export function PrivacyForm() {
  const [answer, erase] = useActionState(eraseForAction, null);
  const errors = answer && !answer.ok ? answer.refusal.fields : {};
  const message = answer?.ok ? answer.value.message : answer?.refusal.message;
  return (
    <form action={erase} className="grid max-w-xl gap-5">
      {answer && (
        <Notice tone={answer.ok ? 'good' : 'danger'} role={answer.ok ? 'status' : 'alert'}>
          {message}
        </Notice>
      )}
      <Field id="email" label="The commenter’s e-mail address" error={errors.email}>
        {(field) => (
          <Input
            {...field}
            name="email"
            type="email"
            autoComplete="off"
            maxLength={EMAIL_MAX}
            defaultValue={answer?.email}
            required
          />
        )}
      </Field>
      <div className="grid justify-items-start gap-2">
        <Button type="submit" variant="secondary" formAction="/desk/privacy/export" formMethod="post">
          Fetch everything
        </Button>
        <p className="text-[0.8125rem] text-soft">
          One JSON file: responses with their earlier texts, forms as they were sent, likes, reports,
          subscriptions, and what was decided about them, without the names of moderators.
        </p>
      </div>
      <div className="grid justify-items-start gap-3 border-t border-rule pt-5">
        <Checkbox
          id="sure"
          name="sure"
          value="yes"
          aria-invalid={errors.sure ? true : undefined}
          label="Erase the name, address and site from every response, and what else is kept, for good"
          hint="The words stay in their threads, under “A reader”. A decision about the address that is in force stays too."
        />
        <FieldError id="sure" error={errors.sure} />
        <SubmitButton variant="danger" pendingText="Erasing…">
          Erase for good
        </SubmitButton>
      </div>
    </form>
  );
}
