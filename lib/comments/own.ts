import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import {
  type ClosingRow,
  type ClosingRules,
  closingFacts,
  closingFactsSelect,
  threadClosing,
  threadClosingSelect,
} from '@/lib/closing/facts';
import { closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { isSilent } from '@/lib/moderation/phases/muted';
import { isMine, type OwnFacts, type Viewer } from './own-rules';
import { pathsDownTo } from './place';
import { browserHash } from './writer';

/** What of a Comment row its writer, and the rules about its writer, ask. */
export const ownSelect = {
  id: true,
  postId: true,
  parentId: true,
  number: true,
  sortPath: true,
  shownBelow: true,
  status: true,
  body: true,
  html: true,
  authorName: true,
  authorEmail: true,
  authorUrl: true,
  userId: true,
  browserHash: true,
  addressHash: true,
  heldBy: true,
  createdAt: true,
  editedAt: true,
  versions: { where: { replacedBy: { not: null } }, take: 1, select: { id: true } },
} satisfies Prisma.CommentSelect;

export type OwnRow = Prisma.CommentGetPayload<{ select: typeof ownSelect }>;

/** What a post is asked about the responses of a writer. */
export const ownPostSelect = {
  id: true,
  title: true,
  permalink: true,
  status: true,
  ...closingFactsSelect,
} satisfies Prisma.PostSelect;

/** The viewer that an actor and the token of a browser make. */
export function viewerOf(actor: Actor, browserToken: string | null): Viewer {
  return { userId: actor?.id ?? null, browserHash: browserHash(browserToken) };
}

/**
 * How a response stands as its writer is told it: what is held of the muted is shown, and has its number, as far as they
 * know. `number` is null while it waits.
 */
export function asTold(row: { status: CommentStatus; heldBy: string | null; number: number | null }) {
  const silently = row.status === 'pending' && isSilent(row.heldBy);
  const status: CommentStatus = silently ? 'approved' : row.status;
  return { status, number: status === 'approved' ? row.number : null, silently };
}

/** The facts about responses of one post at `now`, in their order. Two statements, however many. */
export async function ownFacts(
  tx: Tx,
  post: ClosingRow & { id: string },
  rows: readonly OwnRow[],
  asked: { viewer: Viewer; editMinutes: number; now: Date },
): Promise<OwnFacts[]> {
  const rules: ClosingRules = await closingRules(tx);
  const closed = await tx.comment.findMany({
    where: {
      postId: post.id,
      sortPath: { in: [...new Set(rows.flatMap(({ sortPath }) => pathsDownTo(sortPath)))] },
      threadClosedAt: { not: null },
    },
    orderBy: { depth: 'desc' },
    select: { sortPath: true, ...threadClosingSelect },
  });
  return rows.map((row) => {
    const around = closed.filter(({ sortPath }) => row.sortPath.startsWith(sortPath)).map(threadClosing);
    return {
      mine: isMine(row, asked.viewer),
      status: row.status,
      createdAt: row.createdAt,
      editMinutes: asked.editMinutes,
      answered: row.shownBelow > 0,
      changedByModerator: row.versions.length > 0,
      closing: closingState(closingFacts(post, rules, around), asked.now),
    };
  });
}
