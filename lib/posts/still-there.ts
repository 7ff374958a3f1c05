import 'server-only';
import type { Tx } from '@/lib/db';
import type { PostForm } from './schema';
import type { Slugs } from './settle';

/**
 * A form that was written a while ago, without the people and categories that are not there any more, and the slugs
 * that its address is made of. Where nobody of its byline is left it is `authorIds`.
 */
export async function stillThere(
  tx: Tx,
  form: PostForm,
  authorIds: readonly string[],
): Promise<{ form: PostForm; names: Slugs }> {
  const named = { id: true, slug: true } as const;
  const people = await tx.user.findMany({
    where: { id: { in: [...form.authorIds, ...authorIds] } },
    select: named,
  });
  const tree = await tx.category.findMany({ where: { id: { in: form.categoryIds } }, select: named });
  const chosen = among(people, form.authorIds);
  const authors = chosen.length > 0 || form.authorIds.length === 0 ? chosen : among(people, authorIds);
  const categories = among(tree, form.categoryIds);
  return {
    form: {
      ...form,
      authorIds: authors.map(({ id }) => id),
      categoryIds: categories.map(({ id }) => id),
    },
    names: { authorSlug: authors[0]?.slug ?? null, categorySlug: categories[0]?.slug ?? null },
  };
}

function among<T extends { id: string }>(rows: T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
