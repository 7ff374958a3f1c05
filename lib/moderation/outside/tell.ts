import 'server-only';
import { db } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { log } from '@/lib/log';
import type { Taught } from '../spam/lesson';
import { correctOutside, outsideHost } from './akismet';

/**
 * Tells the outside check, if one is set up, where a moderator saw it otherwise. Called after the decision is in the
 * database, and nobody waits for it: what is lost by a restart is a hint to somebody else's filter.
 */
export function tellOutside(taught: readonly Taught[]): void {
  if (outsideHost() === null || taught.length === 0) return;
  correctAll(taught).catch((error) => log.warn(error, 'The outside check could not be told of a decision.'));
}

async function correctAll(taught: readonly Taught[]) {
  const decided = new Map(taught.map(({ id, to }) => [id, to]));
  const rows = await db.comment.findMany({
    where: { id: { in: [...decided.keys()] } },
    select: {
      id: true,
      heldBy: true,
      heldMatch: true,
      body: true,
      authorName: true,
      authorEmail: true,
      authorUrl: true,
      parentId: true,
      post: { select: { permalink: true } },
    },
  });
  for (const row of rows) {
    const isNow = correction(row, decided.get(row.id));
    if (!isNow) continue;
    await correctOutside(isNow, {
      body: row.body,
      name: row.authorName,
      email: row.authorEmail,
      url: row.authorUrl,
      permalink: row.post.permalink ?? '',
      isReply: row.parentId !== null,
    });
  }
}

/** What the check should have said, when it said something else. */
function correction(
  { heldBy, heldMatch }: { heldBy: string | null; heldMatch: string | null },
  to: CommentStatus | undefined,
): 'spam' | 'ham' | null {
  const tookForSpam = heldBy === 'outside-check' && (heldMatch === 'spam' || heldMatch === 'discard');
  if (to === 'approved' && tookForSpam) return 'ham';
  return to === 'spam' && !tookForSpam ? 'spam' : null;
}
