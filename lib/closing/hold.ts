import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine } from '@/lib/text/visible';
import { type ClosingRow, closingFactsSelect } from './facts';
import { NOTE_MAX, timerProblem } from './schema';

/** What goes with a closing or an opening by hand. A closing's note is shown to readers. */
export type Saying = {
  note: string;
  /** When it ends by itself; null is not before someone ends it. */
  until?: Date | null;
};

export type Said = { note: string; until: Date | null };

/** The note and the timer as they are kept, or what is wrong with them. */
export function readSaying({ note, until = null }: Saying, now: Date): Outcome<Said> {
  const line = cleanLine(note);
  if (line.length > NOTE_MAX) {
    const sentence = `Keep the note within ${NOTE_MAX} characters.`;
    return refuse('invalid', sentence, { note: [sentence] });
  }
  const problem = timerProblem(until, now);
  if (problem) return refuse('invalid', problem, { until: [problem] });
  return done({ note: line, until });
}

export type HeldPost = ClosingRow & { id: string };

/**
 * Holds these posts until the transaction ends, for someone who may close every one of them. Refuses when one is
 * not theirs to close, and when none of them is there.
 */
export async function holdForClosing(
  tx: Tx,
  actor: Actor,
  postIds: readonly string[],
): Promise<Outcome<HeldPost[]>> {
  const ids = await lockPosts(tx, [...new Set(postIds)].filter(isUuid));
  const posts = await tx.post.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, ...closingFactsSelect, authors: { select: { userId: true } } },
  });
  if (posts.length === 0) return refuse('not-found', 'That article is not there any more.');
  const allowed = posts.every(({ authors }) =>
    may(actor, 'thread.close', { authorIds: authors.map(({ userId }) => userId) }),
  );
  if (!allowed) {
    const which = posts.length === 1 ? 'this article' : 'every one of these articles';
    return refuse('forbidden', `You may not close or open the responses of ${which}. Nothing was changed.`);
  }
  return done(posts);
}
