import { EmptyState } from '@/components/ui/empty-state';
import type { QueueStatus } from '@/lib/moderation/views';

const sentences: Record<QueueStatus, [title: string, sentence: string]> = {
  pending: ['Nothing waits.', 'Every response has been looked at. New ones that need you will stand here.'],
  reported: ['No reports.', 'What readers report to you will stand here, with their reasons.'],
  approved: ['Nothing is shown yet.', 'Responses that readers can see will stand here.'],
  spam: ['No spam.', 'What you mark as spam will stand here, in case it was not.'],
  trashed: ['The trash is empty.', 'What you throw away will stand here, and can be restored.'],
  all: ['No one has responded yet.', 'The first response will stand here.'],
};

/** An empty list of responses. */
export function NothingHere({ status, ofOnePost }: { status: QueueStatus; ofOnePost: boolean }) {
  const [title, sentence] = sentences[status];
  return (
    <div className="mt-6">
      <EmptyState title={title}>
        {ofOnePost && status === 'pending' ? 'Every response to this post has been looked at.' : sentence}
      </EmptyState>
    </div>
  );
}
