import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { MenuPlace, PostKind, PostStatus } from '@/lib/generated/prisma/enums';
import { linkTo } from '@/lib/posts/shown';
import { latestPath } from './rules';
import type { HomePage } from './views';

/** An item with what it leads to. */
export type ItemRow = {
  id: string;
  place: MenuPlace;
  parentId: string | null;
  label: string;
  url: string;
  postId: string | null;
  categoryId: string | null;
  tagId: string | null;
  userId: string | null;
  /** Of what it leads to. */
  name: string | null;
  slug: string | null;
  kind: PostKind | null;
  status: PostStatus | null;
  permalink: string | null;
  /** Whether a person has published anything. */
  hasArchive: boolean;
};

/** The items of all menus in their order, in one statement. */
export async function itemRows(tx: Tx = db): Promise<ItemRow[]> {
  return tx.$queryRaw<ItemRow[]>`
    SELECT m.id::text, m.place, m."parentId"::text, m.label, m.url,
      m."postId"::text, m."categoryId"::text, m."tagId"::text, m."userId"::text,
      coalesce(p.title, c.name, t.name, u.name) AS name, coalesce(c.slug, t.slug, u.slug) AS slug,
      p.kind, p.status, p.permalink,
      EXISTS (
        SELECT 1 FROM "PostAuthor" a JOIN "Post" of ON of.id = a."postId"
        WHERE a."userId" = m."userId" AND of.kind = 'article' AND of.status = 'published'
      ) AS "hasArchive"
    FROM "MenuItem" m
      LEFT JOIN "Post" p ON p.id = m."postId"
      LEFT JOIN "Category" c ON c.id = m."categoryId"
      LEFT JOIN "Tag" t ON t.id = m."tagId"
      LEFT JOIN "User" u ON u.id = m."userId"
    ORDER BY m.place, m.position`;
}

/** What an item leads to, as it is called without a label. */
export function nameOf({ name, url }: ItemRow): string {
  return name ?? (url || 'Latest posts');
}

/** Where an item leads; null while that cannot be read. */
export function pathOf(row: ItemRow, home: HomePage | null): string | null {
  if (row.postId) {
    if (row.status !== 'published') return null;
    return row.postId === home?.id ? '/' : row.permalink;
  }
  const to = { name: row.name ?? '', slug: row.slug ?? '' };
  if (row.categoryId) return linkTo('category', to).path;
  if (row.tagId) return linkTo('tag', to).path;
  if (row.userId) return row.hasArchive ? linkTo('author', to).path : null;
  return row.url || latestPath(home);
}
