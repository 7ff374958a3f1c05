'use client';

import { type ReactNode, useActionState, useId } from 'react';
import {
  changeRoleAction,
  type PeopleAnswer,
  resetSecondFactorAction,
  setPasswordAction,
  suspendAction,
  unsuspendAction,
} from '@/app/(desk)/desk/people/actions';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max, passwordMin } from '@/lib/auth/rules';
import type { Role } from '@/lib/generated/prisma/enums';
import { AnswerLine } from './answer-line';
import { RoleSelect } from './role-select';

type Person = { id: string; name: string };

/** Gives a person another role. */
export function RoleForm({ id, name, role }: Person & { role: Role }) {
  const [answer, action] = useActionState(changeRoleAction, null);
  const field = useId();
  return (
    <OneField action={action} id={id} answer={answer} button="Change role" of={name}>
      <RoleSelect id={field} role={role} error={errorOf(answer, 'role')} />
    </OneField>
  );
}

/** Sets a person's password for them. */
export function PasswordForm({ id, name }: Person) {
  const [answer, action] = useActionState(setPasswordAction, null);
  const fieldId = useId();
  return (
    <OneField action={action} id={id} answer={answer} button="Set password" of={name}>
      <InputField
        id={fieldId}
        label="New password"
        error={errorOf(answer, 'password')}
        name="password"
        type="text"
        autoComplete="new-password"
        spellCheck={false}
        minLength={passwordMin}
        maxLength={max.password}
        placeholder={`At least ${passwordMin} characters`}
        required
      />
    </OneField>
  );
}

/** Shuts a person out, or lets them in again. Their posts and responses stay. */
export function SuspendForm({ id, name, suspended }: Person & { suspended: boolean }) {
  const [answer, action] = useActionState(suspended ? unsuspendAction : suspendAction, null);
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="person" value={id} />
      <SubmitButton
        variant={suspended ? 'secondary' : 'danger'}
        size="small"
        aria-label={`${suspended ? 'Let in again' : 'Suspend'}: ${name}`}
      >
        {suspended ? 'Let in again' : 'Suspend'}
      </SubmitButton>
      <AnswerLine answer={answer} />
    </form>
  );
}

/** Takes away the second factor of whoever has lost the device. */
export function ResetFactorForm({ id, name }: Person) {
  const [answer, action] = useActionState(resetSecondFactorAction, null);
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="person" value={id} />
      <SubmitButton variant="danger" size="small" aria-label={`Reset second factor: ${name}`}>
        Reset second factor
      </SubmitButton>
      <AnswerLine answer={answer} />
    </form>
  );
}

type FormProps = {
  action: (form: FormData) => void;
  id: string;
  answer: PeopleAnswer | null;
  button: string;
  of: string;
  children: ReactNode;
};

function OneField({ action, id, answer, button, of, children }: FormProps) {
  return (
    <form action={action} className="grid content-start gap-2">
      <input type="hidden" name="person" value={id} />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        {children}
        <SubmitButton variant="secondary" className="mt-6" aria-label={`${button} of ${of}`}>
          {button}
        </SubmitButton>
      </div>
      <AnswerLine answer={answer} />
    </form>
  );
}

const errorOf = (answer: PeopleAnswer | null, field: string) =>
  answer && !answer.ok ? answer.refusal.fields[field] : undefined;
