import type { CommentStatus } from '@/lib/generated/prisma/enums';

/** What a moderator does to a response. */
export type ModerationAct = 'approve' | 'hold' | 'markSpam' | 'trash' | 'restore' | 'dismissReports';

/**
 * The status after `act`; the same status when the act has nothing to do. Restoring takes a response out of spam
 * or the trash, back to where it was: shown if it was let in and nobody has held it again since, nor its writer taken
 * it back, else waiting. (Its number says less: that stays for ever.) Dismissing its reports leaves it where it is.
 */
export function statusAfter(
  act: ModerationAct,
  response: { status: CommentStatus; approvedAt: Date | null },
): CommentStatus {
  switch (act) {
    case 'approve':
      return 'approved';
    case 'hold':
      return 'pending';
    case 'markSpam':
      return 'spam';
    case 'trash':
      return 'trashed';
    case 'restore': {
      if (response.status !== 'spam' && response.status !== 'trashed') return response.status;
      return response.approvedAt === null ? 'pending' : 'approved';
    }
    case 'dismissReports':
      return response.status;
  }
}

/** Hours in which an act can be undone. */
export const UNDO_HOURS = 24;

/** Acts at or before this instant stand. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_HOURS * 3_600_000);
}

/** Whether the act answers what readers reported. What is held is still to be decided, and a restore is a way back. */
export function settlesReports(act: ModerationAct): boolean {
  return act !== 'hold' && act !== 'restore';
}
