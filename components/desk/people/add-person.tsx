'use client';

import { Plus } from 'lucide-react';
import { useActionState, useId } from 'react';
import { addPersonAction } from '@/app/(desk)/desk/people/actions';
import { buttonClass } from '@/components/ui/button';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max, passwordMin } from '@/lib/auth/rules';
import type { Role } from '@/lib/generated/prisma/enums';
import { AnswerLine } from './answer-line';
import { RoleSelect } from './role-select';

/** Adds a person with a first password, which the administrator hands over and they change. */
export function AddPerson() {
  const [answer, action] = useActionState(addPersonAction, null);
  const id = useId();
  const errors = answer && !answer.ok ? answer.refusal.fields : {};
  const typed = (name: string) => String(answer?.fields?.[name] ?? '');
  return (
    <details className="mb-6 rounded-lg border border-rule bg-raised open:pb-5">
      <summary className={`${buttonClass({ variant: 'quiet' })} m-1 list-none`}>
        <Plus aria-hidden="true" size={16} />
        Add a person
      </summary>
      <form action={action} className="grid gap-4 px-5 pt-3 sm:grid-cols-2">
        <InputField
          id={`${id}-name`}
          label="Name"
          error={errors.name}
          className="self-start"
          name="name"
          autoComplete="off"
          defaultValue={typed('name')}
          maxLength={max.name}
          required
        />
        <InputField
          id={`${id}-email`}
          label="E-mail"
          error={errors.email}
          className="self-start"
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={typed('email')}
          maxLength={max.email}
          required
        />
        <RoleSelect id={`${id}-role`} role={(typed('role') || 'author') as Role} error={errors.role} />
        <InputField
          id={`${id}-password`}
          label="First password"
          error={errors.password}
          className="self-start"
          hint={`At least ${passwordMin} characters. Hand it over; they can change it under their account.`}
          name="password"
          type="text"
          autoComplete="new-password"
          spellCheck={false}
          minLength={passwordMin}
          maxLength={max.password}
          required
        />
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <SubmitButton pendingText="Adding…">Add person</SubmitButton>
          <AnswerLine answer={answer} />
        </div>
      </form>
    </details>
  );
}
