import type { Metadata } from 'next';
import { InvitePerson } from '@/components/desk/people/invite-person';
import { PendingInvitations } from '@/components/desk/people/pending-invitations';
import { PersonRow } from '@/components/desk/people/person-row';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { people } from '@/lib/auth/queries';
import { requireDesk } from '@/lib/auth/session';
import { pendingInvitations } from '@/lib/invitations/queries';
import { mailIsOn } from '@/lib/mail/on';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requireDesk();
  if (!may(actor, 'person.manage')) {
    return (
      <>
        <PageHeader title="People" />
        <EmptyState title="These are an administrator’s.">
          Ask one when someone should join, leave, or do something else here.
        </EmptyState>
      </>
    );
  }
  const now = new Date();
  const [everyone, pending, site] = await Promise.all([people(), pendingInvitations(actor, now), siteView()]);
  return (
    <>
      <PageHeader title="People">Who writes, edits and moderates here, and who has an account.</PageHeader>
      <InvitePerson mail={mailIsOn()} />
      <PendingInvitations invitations={pending} place={englishPlaceOf(site)} />
      <ul className="divide-y divide-rule border-y border-rule">
        {everyone.map((person) => (
          <PersonRow key={person.id} person={person} self={person.id === actor.id} />
        ))}
      </ul>
    </>
  );
}
