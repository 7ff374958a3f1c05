import type { Metadata } from 'next';
import { AddPerson } from '@/components/desk/people/add-person';
import { PersonRow } from '@/components/desk/people/person-row';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { people } from '@/lib/auth/queries';
import { requireDesk } from '@/lib/auth/session';

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
  const everyone = await people();
  return (
    <>
      <PageHeader title="People">Who writes, edits and moderates here, and who has an account.</PageHeader>
      <AddPerson />
      <ul className="divide-y divide-rule border-y border-rule">
        {everyone.map((person) => (
          <PersonRow key={person.id} person={person} self={person.id === actor.id} />
        ))}
      </ul>
    </>
  );
}
