import 'server-only';
import { db } from '@/lib/db';

export type CategoryNode = { id: string; name: string; slug: string; children: CategoryNode[] };

/** All categories as a tree, each level by name. One statement. */
export async function categoryTree(): Promise<CategoryNode[]> {
  const rows = await db.category.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, slug: true, parentId: true },
  });
  const nodes = new Map<string, CategoryNode>();
  for (const { id, name, slug } of rows) nodes.set(id, { id, name, slug, children: [] });
  const roots: CategoryNode[] = [];
  for (const { id, parentId } of rows) {
    const node = nodes.get(id);
    const level = parentId ? nodes.get(parentId)?.children : roots;
    if (node) level?.push(node);
  }
  return roots;
}

/** The names of all tags, for completion, by name. */
export async function tagNames(): Promise<string[]> {
  const tags = await db.tag.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { name: true } });
  return tags.map(({ name }) => name);
}
