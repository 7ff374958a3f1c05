import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Not found' };

/** What is not there, and what is somebody else's: the desk does not tell which. */
export default function NotFound() {
  return (
    <>
      <PageHeader title="Nothing here" />
      <EmptyState
        title="There is no such page at your desk"
        action={<ButtonLink href="/desk">Go to the dashboard</ButtonLink>}
      >
        It may have been removed, or it belongs to someone else.
      </EmptyState>
    </>
  );
}
