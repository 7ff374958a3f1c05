import type { Tone } from '@/components/ui/badge';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import type { QueueStatus } from '@/lib/moderation/views';

/** What the status of a response is called at the desk, and its colour. */
export const statuses: Record<CommentStatus, { name: string; tone: Tone }> = {
  pending: { name: 'Pending', tone: 'warning' },
  approved: { name: 'Approved', tone: 'good' },
  spam: { name: 'Spam', tone: 'danger' },
  trashed: { name: 'Trash', tone: 'plain' },
};

/** Whether a list has responses of more than one status. */
export const isMixed = (list: QueueStatus) => list === 'all' || list === 'reported';
