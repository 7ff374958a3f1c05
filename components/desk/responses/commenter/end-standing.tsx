'use client';

import { useActionState } from 'react';
import { endStandingAction } from '@/app/(desk)/desk/responses/commenter/actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StandingKind } from '@/lib/generated/prisma/enums';
import { kindWords } from './standing-words';

/** Ends a standing before its time. */
export function EndStanding({ of, standing, kind }: { of: string; standing: string; kind: StandingKind }) {
  const [answer, action] = useActionState(endStandingAction, null);
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="standing" value={standing} />
      <SubmitButton
        size="small"
        variant="secondary"
        pendingText="Ending…"
        aria-label={`End: ${kindWords[kind].state}`}
      >
        End
      </SubmitButton>
      <p role="status" className="text-sm font-medium text-danger empty:hidden">
        {answer?.ok === false ? answer.refusal.message : null}
      </p>
    </form>
  );
}
