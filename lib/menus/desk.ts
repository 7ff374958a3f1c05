import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { MenuPlace } from '@/lib/generated/prisma/enums';
import { cleanLine, isStorable } from '@/lib/text/visible';
import { type ItemRow, itemRows, nameOf } from './rows';
import { hiddenPost } from './rules';
import type { MenuForEdit, MenuTarget, NamedKind } from './views';

/** A menu as its form shows it, for whoever may change it; null for everyone else. */
export async function menuForEdit(actor: Actor, place: MenuPlace): Promise<MenuForEdit | null> {
  if (!may(actor, 'settings.change')) return null;
  const [menu, rows] = await Promise.all([db.menu.findUniqueOrThrow({ where: { place } }), itemRows()]);
  const own = rows.filter((row) => row.place === place);
  return {
    version: menu.version,
    items: own.map((row) => ({
      id: row.id,
      target: targetOf(row),
      name: nameOf(row),
      label: row.label,
      url: row.url,
      under: row.parentId !== null,
      hidden: hidden(row),
    })),
  };
}

/** Something of this site that a menu may lead to. `about` tells two of one name apart. */
export type Found = { kind: NamedKind; id: string; name: string; about: string; hidden: string | null };

/** Of each kind, as many as a list shows. */
const most = 8;

/**
 * What of this site holds these words in its name, pages first; without words the pages and the categories. Nothing for
 * who may not change menus, and for words that PostgreSQL does not take.
 */
export async function findTargets(actor: Actor, typed: unknown): Promise<Found[]> {
  if (!may(actor, 'settings.change') || typeof typed !== 'string' || !isStorable(typed)) return [];
  const words = cleanLine(typed).slice(0, 100);
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db.$queryRaw<(Omit<Found, 'hidden'> & { status: string | null })[]>`
    (SELECT 'page' AS kind, id::text, title AS name, coalesce(permalink, '') AS about, status::text FROM "Post"
     WHERE kind = 'page' AND status <> 'trashed' AND title ILIKE ${like} ORDER BY lower(title), id LIMIT ${most}::int)
    UNION ALL
    (SELECT 'category', id::text, name, '/category/' || slug, NULL FROM "Category"
     WHERE name ILIKE ${like} ORDER BY lower(name), id LIMIT ${most}::int)
    ${words === '' ? Prisma.empty : found(like)}`;
  return rows.map(({ status, ...row }) => ({ ...row, hidden: status && hiddenPost(status) }));
}

const found = (like: string) => Prisma.sql`
  UNION ALL
  (SELECT 'tag', id::text, name, '/tag/' || slug, NULL FROM "Tag"
   WHERE name ILIKE ${like} ORDER BY lower(name), id LIMIT ${most}::int)
  UNION ALL
  (SELECT 'person', id::text, name, '/author/' || slug, NULL FROM "User" u
   WHERE name ILIKE ${like} AND EXISTS (SELECT 1 FROM "PostAuthor" a WHERE a."userId" = u.id)
   ORDER BY lower(name), id LIMIT ${most}::int)
  UNION ALL
  (SELECT 'article', id::text, title, coalesce(permalink, ''), status::text FROM "Post"
   WHERE kind = 'article' AND status = 'published' AND title ILIKE ${like}
   ORDER BY "publishedAt" DESC, id DESC LIMIT ${most}::int)`;

function targetOf(row: ItemRow): MenuTarget {
  if (row.postId) return { kind: row.kind ?? 'page', id: row.postId };
  if (row.categoryId) return { kind: 'category', id: row.categoryId };
  if (row.tagId) return { kind: 'tag', id: row.tagId };
  if (row.userId) return { kind: 'person', id: row.userId };
  return { kind: row.url ? 'address' : 'latest', id: '' };
}

function hidden(row: ItemRow): string | null {
  if (row.status) return hiddenPost(row.status);
  return row.userId && !row.hasArchive ? 'This person has published nothing.' : null;
}
