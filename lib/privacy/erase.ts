import 'server-only';
import type { Tx } from '@/lib/db';
import { holdResponses } from '@/lib/moderation/change';
import type { Taught } from '@/lib/moderation/spam/lesson';
import { doersOf, formsOf, responsesOf } from './held';

/** The name that an erased response bears. */
const NOBODY = 'A reader';

/**
 * Takes out of an address's responses what is personal, and forgets what else is kept under it. Texts and threads
 * stay, and so do reports, without who made them. A decision of the moderators that is in force stays as it is: erasing
 * must not be a way out of a ban. Answers how many responses there were, the posts whose pages change, and what the
 * spam score has to forget, which the caller does last.
 */
export async function erase(
  tx: Tx,
  email: string,
  now: Date,
): Promise<{ responses: number; postIds: string[]; taught: Taught[] }> {
  const account = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const theirs = responsesOf(email, account?.id);
  const doers = await doersOf(tx, email, account?.id);
  const written = await tx.comment.findMany({ where: theirs, select: { id: true } });
  const liked = await tx.like.findMany({ where: doers, select: { commentId: true } });
  const reported = await tx.report.findMany({ where: doers, select: { commentId: true } });
  const theirIds = new Set(written.map(({ id }) => id));
  const likedIds = liked.map(({ commentId }) => commentId);
  const reportedIds = reported.map(({ commentId }) => commentId);
  const held = await holdResponses(tx, [...theirIds, ...likedIds, ...reportedIds]);

  await takeBackLikes(tx, doers, likedIds);
  await tx.report.updateMany({
    where: { ...doers, commentId: { in: reportedIds } },
    data: { userId: null, browserHash: null, addressHash: null, note: '' },
  });
  await tx.commentVersion.deleteMany({ where: { comment: theirs } });
  await tx.formAttempt.deleteMany({ where: { comment: theirs } });
  // What was refused is kept as it was typed.
  await tx.$executeRaw`DELETE FROM "FormAttempt" WHERE ${formsOf(email)}`;
  await tx.subscription.deleteMany({ where: { email } });
  await tx.provedAddress.deleteMany({ where: { email } });
  await tx.proof.deleteMany({ where: { email } });
  await tx.invitation.deleteMany({ where: { email } });
  await tx.standing.deleteMany({
    where: { email, OR: [{ endedAt: { not: null } }, { until: { lte: now } }] },
  });
  const { count } = await tx.comment.updateMany({
    where: theirs,
    data: {
      authorName: NOBODY,
      authorEmail: '',
      authorUrl: '',
      userId: null,
      browserHash: null,
      addressHash: null,
      // What a phase matched may be the name or the address.
      heldMatch: null,
      erasedAt: now,
    },
  });
  const changed = new Set([...theirIds, ...likedIds]);
  return {
    responses: count,
    postIds: [...new Set(held.filter(({ id }) => changed.has(id)).map(({ postId }) => postId))],
    // What the spam score learnt of them holds words of their names.
    taught: held.filter(({ id }) => theirIds.has(id)).map((one) => ({ ...one, to: 'pending' })),
  };
}

/** The liked responses are held by the caller, as by whoever likes, so that each count is that of its likes. */
async function takeBackLikes(tx: Tx, doers: Awaited<ReturnType<typeof doersOf>>, commentIds: string[]) {
  await tx.like.deleteMany({ where: { ...doers, commentId: { in: commentIds } } });
  await tx.$executeRaw`
    UPDATE "Comment" c SET "likeCount" = (SELECT count(*) FROM "Like" WHERE "commentId" = c.id)
    WHERE id = ANY(${commentIds}::uuid[])`;
}
