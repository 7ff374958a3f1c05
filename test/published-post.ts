import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';

/** A published post with the permalink that its random slug makes, and the given people as its authors. */
export async function publishedPost(publishedAt: Date, authorIds: readonly string[] = []) {
  const slug = `post-${randomUUID()}`;
  const permalink = `/${slug}`;
  return db.$transaction(async (tx) => {
    const post = await tx.post.create({
      data: {
        title: 'A post',
        slug,
        // Left out, Prisma writes null for the whole key of the permalink relation, which the id is part of.
        permalink: null,
        createdAt: publishedAt,
        updatedAt: publishedAt,
        authors: { create: authorIds.map((userId, position) => ({ userId, position })) },
      },
      select: { id: true },
    });
    await tx.address.create({ data: { path: permalink, postId: post.id, createdAt: publishedAt } });
    await tx.post.update({ where: { id: post.id }, data: { status: 'published', publishedAt, permalink } });
    return { id: post.id, permalink };
  });
}
