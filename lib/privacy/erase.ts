import 'server-only';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { learn } from '@/lib/moderation/spam/learn';
import { responsesOf } from './held';

/** The name that an erased response bears. */
const NOBODY = 'A reader';

/**
 * Takes out of an address's responses what is personal, and forgets what else is kept under it. Texts and threads
 * stay. So does a decision of the moderators that is in force: erasing must not be a way out of a ban. Answers how many
 * responses there were, and the posts that they stand under.
 */
export async function erase(
  tx: Tx,
  email: string,
  now: Date,
): Promise<{ responses: number; postIds: string[] }> {
  const account = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const theirs = responsesOf(email, account?.id);
  const posts = await tx.comment.findMany({ where: theirs, distinct: ['postId'], select: { postId: true } });
  const postIds = await lockPosts(
    tx,
    posts.map(({ postId }) => postId),
  );

  // What the spam score learnt of them holds words of their names: it is taken back before these go.
  const taught = await tx.comment.findMany({ where: theirs, select: { id: true, status: true } });
  await learn(
    tx,
    'erase',
    taught.map((response) => ({ ...response, to: 'pending' as const })),
  );
  await tx.commentVersion.deleteMany({ where: { comment: theirs } });
  await tx.formAttempt.deleteMany({ where: { comment: theirs } });
  // What was refused is kept as it was typed.
  await tx.$executeRaw`DELETE FROM "FormAttempt" WHERE lower(trim(fields->>'email')) = ${email}`;
  await tx.subscription.deleteMany({ where: { email } });
  await tx.proof.deleteMany({ where: { email } });
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
      erasedAt: now,
    },
  });
  return { responses: count, postIds };
}
