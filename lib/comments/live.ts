import 'server-only';
import { closingFacts, closingFactsSelect } from '@/lib/closing/facts';
import { closedThreads } from '@/lib/closing/queries';
import { closingChange, closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';
import { changed } from './changed';
import { type LiveView, mostTold } from './live-view';

/**
 * What an open page asks now and then about its thread at `now`, and the instant at which the answer changes by the
 * clock (null for never). Null when no such post is published. A few statements, each a range of an index that holds only
 * what is told: the newest numbers, what was removed, what was changed lately, and what is closed.
 */
export async function live(
  postId: string,
  now: Date,
): Promise<{ view: LiveView; changesAt: Date | null } | null> {
  if (!isUuid(postId)) return null;
  const [rules, post, newest, changes] = await Promise.all([
    closingRules(),
    db.post.findUnique({
      where: { id: postId, ...isPublished },
      select: closingFactsSelect,
    }),
    db.comment.findMany({
      where: { postId, status: 'approved', number: { not: null } },
      orderBy: { number: 'desc' },
      take: mostTold,
      select: { number: true },
    }),
    changed(postId),
  ]);
  if (!post) return null;
  const facts = closingFacts(post, rules);
  const { threads, changes: turns } = await closedThreads(postId, post, rules, now);
  const next = [closingChange(facts, now) ?? [], turns].flat().map(Number);
  return {
    view: {
      numbers: newest.flatMap(({ number }) => number ?? []),
      open: closingState(facts, now).open,
      ...changes,
      closed: threads.map(({ id }) => id),
    },
    changesAt: next.length > 0 ? new Date(Math.min(...next)) : null,
  };
}
