import 'server-only';
import type { Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { isSilent } from '@/lib/moderation/phases/muted';
import type { Judgement } from '@/lib/moderation/pipeline';
import { depthOf, sortPath } from './place';
import type { RespondForm } from './schema';
import { tally } from './tally';
import type { Writer } from './writer';

type Accepted = {
  form: RespondForm;
  /** The post as it stands under the lock that this transaction holds. */
  post: { id: string; nextPlace: number; nextNumber: number; lastResponseAt: Date | null };
  parent: { sortPath: string | null } | null;
  writer: Writer;
  html: string;
  judgement: Exclude<Judgement, { verdict: 'refuse' }>;
  /** What the trained score said, 0 to 1. */
  spamScore: number | null;
  now: Date;
};

/**
 * Writes an accepted response and gives it its place; one that passes also gets its number and is counted,
 * by the post and by what it answers. One held silently gets its number too: its writer sees it among the others.
 * Null when the thread is as deep as it can go.
 */
export async function insert(
  tx: Tx,
  { form, post, parent, writer, html, judgement, spamScore, now }: Accepted,
) {
  const path = sortPath(parent?.sortPath ?? null, post.nextPlace);
  if (path === null) return null;

  const passes = judgement.verdict === 'pass';
  const silently = isSilent(judgement.by);
  const number = passes || silently ? post.nextNumber : null;
  const status: CommentStatus = passes ? 'approved' : 'pending';
  await tx.post.update({
    where: { id: post.id },
    data: {
      nextPlace: { increment: 1 },
      ...(number !== null && { nextNumber: { increment: 1 } }),
      ...(passes && {
        responseCount: { increment: 1 },
        lastResponseAt: later(post.lastResponseAt, now),
      }),
    },
  });
  const { id } = await tx.comment.create({
    data: {
      postId: post.id,
      parentId: form.parentId,
      sortPath: path,
      depth: depthOf(path),
      number,
      status,
      heldBy: passes ? null : judgement.by,
      heldMatch: passes ? null : judgement.match,
      body: form.body,
      html,
      authorName: writer.name,
      authorEmail: writer.email,
      authorUrl: writer.url,
      userId: writer.userId,
      browserHash: writer.browserHash,
      addressHash: writer.addressHash,
      spamScore,
      createdAt: now,
      approvedAt: passes ? now : null,
    },
    select: { id: true },
  });
  if (passes) await tally(tx, post.id, [{ sortPath: path, by: 1 }]);
  return { commentId: id, number, status, silently };
}

function later(one: Date | null, other: Date): Date {
  return one && one > other ? one : other;
}
