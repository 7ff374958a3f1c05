'use client';

import { UserPlus } from 'lucide-react';
import { useActionState, useId } from 'react';
import { inviteAction } from '@/app/(desk)/desk/people/actions';
import { buttonClass } from '@/components/ui/button';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max } from '@/lib/auth/rules';
import type { Role } from '@/lib/generated/prisma/enums';
import { daysToJoin } from '@/lib/invitations/rules';
import { AnswerLine } from './answer-line';
import { InvitedLink } from './invited-link';
import { RoleSelect } from './role-select';

/** Invites somebody to a role. They choose their own name and password. `mail`: letters can be sent. */
export function InvitePerson({ mail }: { mail: boolean }) {
  const [answer, action] = useActionState(inviteAction, null);
  const id = useId();
  const refused = answer && !answer.ok ? answer : null;
  const errors = refused?.refusal.fields ?? {};
  const typed = (name: string) => String(refused?.fields?.[name] ?? '');
  return (
    <details className="mb-6 rounded-lg border border-rule bg-raised open:pb-5">
      <summary className={`${buttonClass({ variant: 'quiet' })} m-1 list-none`}>
        <UserPlus aria-hidden="true" size={16} />
        Invite somebody
      </summary>
      <form action={action} className="grid gap-4 px-5 pt-3 sm:grid-cols-2">
        <InputField
          id={`${id}-email`}
          label="E-mail"
          optional
          error={errors.email}
          className="self-start"
          hint={
            mail
              ? 'The invitation goes there. Left empty, you get a link for anybody.'
              : 'The link is then good for this address only.'
          }
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={typed('email')}
          maxLength={max.email}
        />
        <RoleSelect id={`${id}-role`} role={(typed('role') || 'author') as Role} error={errors.role} />
        <div className="grid gap-3 sm:col-span-2">
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton pendingText="Inviting…">Invite</SubmitButton>
            <p className="text-[0.8125rem] text-soft">The link works once, within {daysToJoin} days.</p>
          </div>
          <AnswerLine answer={refused} />
          <InvitedLink answer={answer} id={`${id}-link`} />
        </div>
      </form>
    </details>
  );
}
