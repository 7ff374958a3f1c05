'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

/** A surprise. What was typed is in the browser's copy; the form offers it again. */
export default function DeskError({ retry }: { error: Error; retry: () => void }) {
  return (
    <>
      <PageHeader title="Something went wrong" />
      <EmptyState title="This page could not be shown" action={<Button onClick={retry}>Try again</Button>}>
        Text that you were writing is kept in this browser, and offered when the post is opened again.
      </EmptyState>
    </>
  );
}
