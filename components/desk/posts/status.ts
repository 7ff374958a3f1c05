import type { Tone } from '@/components/ui/badge';
import type { PostStatus } from '@/lib/generated/prisma/enums';

/** How a status is called and coloured, wherever it is shown. */
export const statusBadges: Record<PostStatus, { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'plain' },
  pending: { label: 'Pending review', tone: 'warning' },
  scheduled: { label: 'Scheduled', tone: 'info' },
  published: { label: 'Published', tone: 'good' },
  trashed: { label: 'In the trash', tone: 'danger' },
};
