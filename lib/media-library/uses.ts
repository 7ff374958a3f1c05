import 'server-only';
import type { Tx } from '@/lib/db';
import type { PostKind, PostStatus } from '@/lib/generated/prisma/enums';

/** A post that names a picture, as a list of them shows it. */
export type MediaUseView = {
  id: string;
  kind: PostKind;
  title: string;
  status: PostStatus;
  permalink: string | null;
  authorIds: string[];
};

/**
 * The posts whose body or featured image is this picture, or will be with the changes that wait, the newest first;
 * trashed ones too.
 */
export async function usesOf(tx: Tx, mediaId: string): Promise<MediaUseView[]> {
  const waiting = await tx.$queryRaw<{ postId: string }[]>`
    SELECT "postId" FROM (SELECT "postId", form FROM "WaitingChanges" UNION ALL SELECT "postId", form FROM "PlannedUpdate") waiting
    WHERE (form->>'body') || ' ' || (form->>'imageUrl') ~ (${`/media/${mediaId}`} || '(?![0-9a-f-])')`;
  const posts = await tx.post.findMany({
    where: {
      OR: [{ mediaUses: { some: { mediaId } } }, { id: { in: waiting.map(({ postId }) => postId) } }],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      title: true,
      status: true,
      permalink: true,
      authors: { select: { userId: true } },
    },
  });
  return posts.map(({ authors, ...post }) => ({ ...post, authorIds: authors.map(({ userId }) => userId) }));
}

/** Whether a picture is the logo of the site, on light paper or on dark. */
export async function isLogo(tx: Tx, mediaId: string): Promise<boolean> {
  return (await tx.settings.count({ where: { OR: [{ logoId: mediaId }, { logoDarkId: mediaId }] } })) > 0;
}
