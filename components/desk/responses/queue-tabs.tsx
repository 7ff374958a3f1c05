import { Tabs } from '@/components/ui/tabs';
import type { QueueCounts, QueueStatus } from '@/lib/moderation/views';
import { queueHref } from './queue-href';

const tabs: { status: QueueStatus; label: string }[] = [
  { status: 'pending', label: 'Pending' },
  { status: 'reported', label: 'Reported' },
  { status: 'approved', label: 'Approved' },
  { status: 'spam', label: 'Spam' },
  { status: 'trashed', label: 'Trash' },
  { status: 'all', label: 'All' },
];

type Props = { current: QueueStatus; post?: string; counts: QueueCounts };

/** The lists of the queue, of the whole site or of one post, with what is in each. */
export function QueueTabs({ current, post, counts }: Props) {
  return (
    <Tabs
      label="Responses by status"
      tabs={tabs.map(({ status, label }) => ({
        label,
        href: queueHref({ status, post }),
        count: counts[status],
        current: status === current,
      }))}
    />
  );
}
