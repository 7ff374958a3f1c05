import { Badge } from '@/components/ui/badge';
import type { PendingInvitation } from '@/lib/invitations/queries';
import { formatDateTime, type Place } from '@/lib/text/dates';
import { InvitationForms } from './invitation-forms';
import { roleName } from './roles';

const states: Partial<Record<PendingInvitation['state'], string>> = {
  expired: 'Past',
  lapsed: 'Its sender may not invite any more',
};

/** Who was invited and has not joined yet. */
export function PendingInvitations({
  invitations,
  place,
}: {
  invitations: PendingInvitation[];
  place: Place;
}) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="mb-8">
      <h2 id="invitations" className="mb-2 font-serif text-xl font-semibold">
        Invited
      </h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {invitations.map(({ id, email, role, invitedBy, expiresAt, state }) => (
          <li key={id} className="grid gap-2 px-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="min-w-0 truncate font-medium">{email ?? 'Whoever has the link'}</span>
                <Badge tone={role === 'administrator' ? 'info' : 'plain'}>{roleName(role)}</Badge>
                {states[state] && <Badge tone="warning">{states[state]}</Badge>}
              </p>
              <p className="text-[0.8125rem] text-soft">
                By {invitedBy}, {state === 'expired' ? 'was good until' : 'good until'}{' '}
                <time dateTime={expiresAt.toISOString()}>{formatDateTime(expiresAt, place)}</time>
              </p>
            </div>
            <InvitationForms id={id} email={email} />
          </li>
        ))}
      </ul>
    </section>
  );
}
