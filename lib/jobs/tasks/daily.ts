import 'server-only';
import { forgetAddresses } from '@/lib/networks/forget';
import { forgetPreviewLinks } from '@/lib/posts/preview-links/commands';
import { emptyTrash } from '@/lib/posts/trash/commands';
import { forgetProofs } from '@/lib/privacy/proof';
import { forgetPassing } from '@/lib/revisions/keep';
import { forgetUnconfirmed } from '@/lib/subscriptions/commands';
import { forgetFailed } from '../failed';

/** What is done once in a night. */
const chores: ((now: Date) => Promise<unknown>)[] = [
  forgetUnconfirmed,
  forgetProofs,
  forgetAddresses,
  forgetFailed,
  emptyTrash,
  forgetPreviewLinks,
  forgetPassing,
];

export async function dailyTask(): Promise<void> {
  const now = new Date();
  for (const chore of chores) await chore(now);
}
