'use client';

import { useActionState } from 'react';
import { revokeInvitationAction, sendAgainAction } from '@/app/(desk)/desk/people/actions';
import { SubmitButton } from '@/components/ui/submit-button';
import { AnswerLine } from './answer-line';
import { InvitedLink } from './invited-link';

/** What can be done about an invitation that nobody has taken up. */
export function InvitationForms({ id, email }: { id: string; email: string | null }) {
  const [sent, sendAgain] = useActionState(sendAgainAction, null);
  const [revoked, revoke] = useActionState(revokeInvitationAction, null);
  const whose = email ?? 'whoever has the link';
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <form action={sendAgain}>
          <input type="hidden" name="invitation" value={id} />
          <input type="hidden" name="email" value={email ?? ''} />
          <SubmitButton
            variant="secondary"
            size="small"
            pendingText="One moment…"
            aria-label={`${email ? 'Send again' : 'New link'}: ${whose}`}
          >
            {email ? 'Send again' : 'New link'}
          </SubmitButton>
        </form>
        <form action={revoke}>
          <input type="hidden" name="invitation" value={id} />
          <SubmitButton
            variant="danger"
            size="small"
            pendingText="Taking back…"
            aria-label={`Take back: ${whose}`}
          >
            Take back
          </SubmitButton>
        </form>
      </div>
      <div className="grid gap-2 empty:hidden sm:col-span-2">
        <AnswerLine answer={revoked} />
        <AnswerLine answer={sent?.ok ? null : sent} />
        <InvitedLink answer={sent} id={`link-${id}`} />
      </div>
    </>
  );
}
