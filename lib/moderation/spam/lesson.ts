import type { CommentStatus, LearntAs } from '@/lib/generated/prisma/enums';

/** A decision by hand about one response: its status before, and the one it has now. */
export type Taught = { id: string; status: CommentStatus; to: CommentStatus };

/**
 * What is learnt of a response after a decision by hand: wanted when it is let in, or taken back out of spam; spam when
 * it is called so. Back in the queue nothing is known of it. Thrown away it teaches nothing: that may have been for its
 * manners, and what was known stays.
 */
export function lessonAfter(act: string, { status, to }: Taught, known: LearntAs | null): LearntAs | null {
  if (to === 'approved') return 'ham';
  if (to === 'spam') return 'spam';
  if (to === 'trashed') return known;
  return act === 'restore' && status === 'spam' ? 'ham' : null;
}
