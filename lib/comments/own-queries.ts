import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { isPublished } from '@/lib/posts/published';
import { isUuid } from '@/lib/text/uuid';
import { asTold, type OwnRow, ownFacts, ownPostSelect, ownSelect, viewerOf } from './own';
import { editableUntil, isMine, withdrawableUntil } from './own-rules';
import { textVersion } from './text-version';

/** Whoever asks, and when. */
export type Asking = { actor: Actor; browserToken: string | null; now: Date };

/** One's own response, with what may still be done to it. */
export type OwnResponse = {
  id: string;
  /** Null while it waits. */
  number: number | null;
  /** As its writer is told it. */
  status: CommentStatus;
  /** As typed, and as shown. */
  body: string;
  html: string;
  /** Of the text, for the form that is made from it. */
  version: string;
  at: Date;
  /** Until when it may be edited, and withdrawn; null when it may not. */
  editUntil: Date | null;
  withdrawUntil: Date | null;
  /** Why it may not be edited, in a sentence; empty when it may. */
  whyNot: string;
};

/** A post as the pages of one's own responses name it. */
export type OwnPost = { id: string; title: string; permalink: string; editMinutes: number };

/** Responses of one writer that are looked at on one post. */
const MOST = 50;

/**
 * The responses of a published post that whoever asks may still edit or withdraw, the latest first, at most 50; null
 * when there is no such post.
 */
export async function ownResponses(
  postId: string,
  asking: Asking,
): Promise<{ post: OwnPost; responses: OwnResponse[] } | null> {
  const found = await findPost(postId);
  if (!found) return null;
  const viewer = viewerOf(asking.actor, asking.browserToken);
  const since = new Date(asking.now.getTime() - found.post.editMinutes * 60_000);
  const ways = [
    ...(viewer.userId ? [{ userId: viewer.userId }] : []),
    ...(viewer.browserHash ? [{ userId: null, browserHash: viewer.browserHash }] : []),
  ];
  const rows =
    ways.length === 0
      ? []
      : await db.comment.findMany({
          where: { postId, createdAt: { gt: since }, status: { in: ['approved', 'pending'] }, OR: ways },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: MOST,
          select: ownSelect,
        });
  if (rows.length === 0) return { post: found.post, responses: [] };
  const responses = await viewsOf(found, rows, asking);
  return { post: found.post, responses: responses.filter(({ withdrawUntil }) => withdrawUntil !== null) };
}

/**
 * One response of a published post for whoever asks to edit it; its text is given to its writer only (`response` is
 * null for everyone else). Null when there is no such response.
 */
export async function ownResponse(
  commentId: string,
  asking: Asking,
): Promise<{ post: OwnPost; response: OwnResponse | null } | null> {
  if (!isUuid(commentId)) return null;
  const row = await db.comment.findUnique({ where: { id: commentId }, select: ownSelect });
  const found = row && (await findPost(row.postId));
  if (!row || !found) return null;
  if (!isMine(row, viewerOf(asking.actor, asking.browserToken))) return { post: found.post, response: null };
  const [response = null] = await viewsOf(found, [row], asking);
  return { post: found.post, response };
}

async function findPost(id: string) {
  if (!isUuid(id)) return null;
  const [row, { editMinutes }] = await Promise.all([
    db.post.findUnique({ where: { id, ...isPublished }, select: ownPostSelect }),
    db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { editMinutes: true } }),
  ]);
  if (!row?.permalink) return null;
  return { row, post: { id, title: row.title, permalink: row.permalink, editMinutes } };
}

type Found = NonNullable<Awaited<ReturnType<typeof findPost>>>;

async function viewsOf(
  { row: post, post: { editMinutes } }: Found,
  rows: readonly OwnRow[],
  { actor, browserToken, now }: Asking,
): Promise<OwnResponse[]> {
  const viewer = viewerOf(actor, browserToken);
  const facts = await ownFacts(db, post, rows, { viewer, editMinutes, now });
  return facts.flatMap((of, index) => {
    const row = rows[index];
    if (!row) return [];
    const { id, body, html, createdAt } = row;
    const { status, number } = asTold(row);
    const [edit, withdraw] = [editableUntil(of, now), withdrawableUntil(of, now)];
    return {
      ...{ id, number, status, body, html, at: createdAt },
      version: textVersion(row.editedAt),
      editUntil: edit.ok ? edit.value : null,
      withdrawUntil: withdraw.ok ? withdraw.value : null,
      whyNot: edit.ok ? '' : edit.refusal.message,
    };
  });
}
