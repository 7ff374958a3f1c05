import 'server-only';
import { forgetInvitations } from '@/lib/invitations/commands';
import { log } from '@/lib/log';
import { forgetUnusedEmbeds } from '@/lib/media/forget';
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
  forgetInvitations,
  forgetPassing,
  forgetUnusedEmbeds,
];

export async function dailyTask(): Promise<void> {
  const now = new Date();
  for (const chore of chores) {
    // What stops one, every night perhaps, must not keep the others from being done.
    await chore(now).catch((err) => log.error({ err, chore: chore.name }, 'a chore of the night failed'));
  }
}
