import 'server-only';
import type { Tx } from '@/lib/db';
import type { PostStatus } from '@/lib/generated/prisma/enums';

/** A post that names a picture, as a list of them shows it. */
export type MediaUseView = {
  id: string;
  title: string;
  status: PostStatus;
  permalink: string | null;
  authorIds: string[];
};

/** The posts whose body or featured image is this picture, the newest first; trashed ones too. */
export async function usesOf(tx: Tx, mediaId: string): Promise<MediaUseView[]> {
  const posts = await tx.post.findMany({
    where: { mediaUses: { some: { mediaId } } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, status: true, permalink: true, authors: { select: { userId: true } } },
  });
  return posts.map(({ authors, ...post }) => ({ ...post, authorIds: authors.map(({ userId }) => userId) }));
}
