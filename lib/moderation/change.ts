import 'server-only';
import { auditAll } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { recount } from './recount';

/** A response as it stands while a moderator decides about it: nobody else changes it meanwhile. */
export type HeldResponse = {
  id: string;
  postId: string;
  sortPath: string;
  status: CommentStatus;
  number: number | null;
  approvedAt: Date | null;
  withdrawnAt: Date | null;
  createdAt: Date;
  editedAt: Date | null;
  /** Its open reports. */
  reportCount: number;
};

/** What a response becomes. `letIn` is since when it is let in then; left out, what follows from the status. */
export type Change = HeldResponse & { to: CommentStatus; letIn?: Date | null };

/** Holds the posts of these responses, then the responses, in one order for everyone, so that none waits in a ring. */
export async function holdResponses(tx: Tx, ids: readonly string[]): Promise<HeldResponse[]> {
  // The post of a response never changes, so it can be read before it is held.
  const posts = await tx.comment.findMany({
    where: { id: { in: [...ids] } },
    distinct: ['postId'],
    select: { postId: true },
  });
  await lockPosts(
    tx,
    posts.map(({ postId }) => postId),
  );
  await tx.$executeRaw`SELECT 1 FROM "Comment" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.comment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      postId: true,
      sortPath: true,
      status: true,
      number: true,
      approvedAt: true,
      withdrawnAt: true,
      createdAt: true,
      editedAt: true,
      reportCount: true,
    },
  });
}

/**
 * Makes held responses what they become, with the numbers and counts of their posts and one audit row each.
 * Answers the tags of the pages that show it.
 */
export async function carryOut(
  tx: Tx,
  actor: Actor,
  now: Date,
  { action, reason, changes }: { action: string; reason: string; changes: readonly Change[] },
): Promise<string[]> {
  if (changes.length === 0) return [];
  const numbers = await giveNumbers(tx, changes);
  const column = <T>(of: (change: Change) => T) => changes.map(of);
  // The number is for ever; the instant goes when it is held again, so that a restore does not publish it.
  const letIn = ({ letIn, to, approvedAt }: Change) =>
    letIn !== undefined
      ? letIn
      : to === 'approved'
        ? (approvedAt ?? now)
        : to === 'pending'
          ? null
          : approvedAt;
  // Out of the trash it is not withdrawn any more: who removes it next is somebody else.
  const withdrawn = ({ to, withdrawnAt }: Change) => (to === 'trashed' ? withdrawnAt : null);
  await tx.$executeRaw`
    UPDATE "Comment" c SET status = change.status, number = change.number, "approvedAt" = change.at,
      "withdrawnAt" = change.withdrawn
    FROM unnest(
      ${column(({ id }) => id)}::uuid[],
      ${column(({ to }) => to)}::"CommentStatus"[],
      ${column(({ id, number }) => number ?? numbers.get(id) ?? null)}::int[],
      ${column((change) => letIn(change)?.toISOString() ?? null)}::timestamptz[],
      ${column((change) => withdrawn(change)?.toISOString() ?? null)}::timestamptz[]
    ) AS change(id, status, number, at, withdrawn)
    WHERE c.id = change.id`;
  await auditAll(
    tx,
    actor,
    now,
    changes.map(({ id, status, to }) => ({
      action,
      subject: ['response', id],
      reason,
      before: { status },
      after: { status: to },
    })),
  );
  await recount(tx, changes);
  return [...new Set(changes.map(({ postId }) => postTag(postId))), moderationTag];
}

/** The numbers of those that are published for the first time, taken from their posts' counters. */
async function giveNumbers(
  tx: Tx,
  changes: readonly { id: string; postId: string; number: number | null; to: string }[],
): Promise<Map<string, number>> {
  const given = new Map<string, number>();
  const unnumbered = changes.filter(({ to, number }) => to === 'approved' && number === null);
  for (const postId of new Set(unnumbered.map((response) => response.postId))) {
    const first = unnumbered.filter((response) => response.postId === postId);
    const { nextNumber } = await tx.post.update({
      where: { id: postId },
      data: { nextNumber: { increment: first.length } },
      select: { nextNumber: true },
    });
    first.forEach(({ id }, index) => {
      given.set(id, nextNumber - first.length + index);
    });
  }
  return given;
}
