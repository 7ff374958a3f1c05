import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

/** What someone sees here who may not change what posts are filed under. */
export function NotYours({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title="These are an editor’s.">
        Ask one when something should be renamed, moved or merged. New ones are made where a post is written.
      </EmptyState>
    </>
  );
}
