import 'server-only';
import type { Tx } from '@/lib/db';
import { formOf } from './form';
import type { HeldPost } from './hold';
import type { PostForm } from './schema';
import { type Slugs, slugsOf } from './settle';
import { addressAbove } from './tree/parent';

/**
 * A form of `post` that was written a while ago, without the people and categories that are not there any more, and the
 * slugs that its address is made of. Where nobody of its byline is left, or the page above it is gone, it keeps its own.
 */
export async function stillThere(
  tx: Tx,
  post: HeldPost,
  form: PostForm,
): Promise<{ form: PostForm; names: Slugs }> {
  const { authorIds, parentId } = formOf(post);
  const named = { id: true, slug: true } as const;
  const people = await tx.user.findMany({
    where: { id: { in: [...form.authorIds, ...authorIds] } },
    select: named,
  });
  const tree = await tx.category.findMany({ where: { id: { in: form.categoryIds } }, select: named });
  const chosen = among(people, form.authorIds);
  const authors = chosen.length > 0 || form.authorIds.length === 0 ? chosen : among(people, authorIds);
  const categories = among(tree, form.categoryIds);
  const above = await addressAbove(tx, post, form);
  return {
    form: {
      ...form,
      parentId: above.ok ? form.parentId : parentId,
      authorIds: authors.map(({ id }) => id),
      categoryIds: categories.map(({ id }) => id),
    },
    names: {
      authorSlug: authors[0]?.slug ?? null,
      categorySlug: categories[0]?.slug ?? null,
      parentPath: above.ok ? above.value : slugsOf(post).parentPath,
    },
  };
}

function among<T extends { id: string }>(rows: T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
