import 'server-only';
import { db, type Tx } from '@/lib/db';
import { isStorable } from '@/lib/text/visible';

/**
 * The slug of the category or tag that `slug` leads to since it was renamed or merged; null when it leads nowhere.
 * Whatever happened in between, it is one step.
 */
export async function leadsTo(kind: 'category' | 'tag', slug: string): Promise<string | null> {
  if (!isStorable(slug)) return null;
  if (kind === 'tag') {
    const row = await db.formerTagSlug.findUnique({
      where: { slug },
      select: { tag: { select: { slug: true } } },
    });
    return row?.tag.slug ?? null;
  }
  const row = await db.formerCategorySlug.findUnique({
    where: { slug },
    select: { category: { select: { slug: true } } },
  });
  return row?.category.slug ?? null;
}

type Gone = { id: string; slug: string };

/** Every slug that led to a category which is about to go, its own, and what of the menus led there, lead to another one. Call `leave` after it went. */
export async function leadCategoryTo(tx: Tx, gone: Gone, id: string, leave: () => Promise<unknown>) {
  await tx.formerCategorySlug.updateMany({ where: { categoryId: gone.id }, data: { categoryId: id } });
  await tx.menuItem.updateMany({ where: { categoryId: gone.id }, data: { categoryId: id } });
  await leave();
  await tx.formerCategorySlug.create({ data: { slug: gone.slug, categoryId: id } });
}

/** The same of a tag. */
export async function leadTagTo(tx: Tx, gone: Gone, id: string, leave: () => Promise<unknown>) {
  await tx.formerTagSlug.updateMany({ where: { tagId: gone.id }, data: { tagId: id } });
  await tx.menuItem.updateMany({ where: { tagId: gone.id }, data: { tagId: id } });
  await leave();
  await tx.formerTagSlug.create({ data: { slug: gone.slug, tagId: id } });
}
