import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine, isStorable } from '@/lib/text/visible';
import { byName } from './rules';

/** A category as the desk lists it; `posts` are those in it and below it, each once, without the trash. */
export type CategoryBranch = {
  id: string;
  name: string;
  slug: string;
  parentId: string | null;
  responses: ResponsePolicy;
  posts: number;
  children: CategoryBranch[];
};

/** All categories as a tree, each level by name, with their posts. Two statements. */
export async function categoryBranches(): Promise<CategoryBranch[]> {
  const [rows, counts] = await Promise.all([
    db.category.findMany({
      select: { id: true, name: true, slug: true, parentId: true, responses: true },
    }),
    db.$queryRaw<{ id: string; posts: number }[]>`
      WITH RECURSIVE branch AS (
        SELECT id AS top, id FROM "Category"
        UNION ALL SELECT branch.top, below.id FROM branch JOIN "Category" below ON below."parentId" = branch.id
      )
      SELECT branch.top::text AS id, count(DISTINCT filed."postId")::int AS posts
      FROM branch
        JOIN "PostCategory" filed ON filed."categoryId" = branch.id
        JOIN "Post" post ON post.id = filed."postId" AND post.status <> 'trashed'
      GROUP BY branch.top`,
  ]);
  const posts = new Map(counts.map((row) => [row.id, row.posts]));
  const under = (parentId: string | null): CategoryBranch[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .sort(byName)
      .map((row) => ({ ...row, posts: posts.get(row.id) ?? 0, children: under(row.id) }));
  return under(null);
}

/** A category as its own screen shows it; null when there is none. */
export async function categoryForEdit(id: string) {
  if (!isUuid(id)) return null;
  return db.category.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      slug: true,
      description: true,
      text: true,
      parentId: true,
      responses: true,
      formerSlugs: { orderBy: { slug: 'asc' }, select: { slug: true } },
    },
  });
}

export type TagRow = { id: string; name: string; slug: string; posts: number };

export type TagPage = { tags: TagRow[]; before: string | null; after: string | null };

export type TagQuery = { q: string; after?: string; before?: string };

const tagsPerPage = 100;

/** A page of the tags whose name holds `q`, by name, with their posts. It begins after a tag, or ends before one. */
export async function tagPage({ q, after, before }: TagQuery): Promise<TagPage> {
  const backwards = !after && isUuid(before);
  const from = backwards ? before : isUuid(after) ? after : null;
  const words = cleanLine(q).replace(/[\\%_]/g, '\\$&');
  const place = from && Prisma.sql`(SELECT lower(name), id FROM "Tag" WHERE id = ${from}::uuid)`;
  const conditions = [
    Prisma.sql`t.name ILIKE ${`%${words}%`}`,
    ...(place
      ? [Prisma.sql`(lower(t.name), t.id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`} ${place}`]
      : []),
  ];
  const direction = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await db.$queryRaw<TagRow[]>`
    SELECT t.id::text, t.name, t.slug, (
      SELECT count(*)::int FROM "PostTag" filed
        JOIN "Post" post ON post.id = filed."postId" AND post.status <> 'trashed'
      WHERE filed."tagId" = t.id
    ) AS posts
    FROM "Tag" t WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY lower(t.name) ${direction}, t.id ${direction} LIMIT ${tagsPerPage + 1}::int`;
  const more = rows.length > tagsPerPage;
  const tags = rows.slice(0, tagsPerPage);
  if (backwards) tags.reverse();
  const [hasBefore, hasAfter] = backwards ? [more, true] : [from !== null, more];
  return {
    tags,
    before: (hasBefore && tags[0]?.id) || null,
    after: (hasAfter && tags.at(-1)?.id) || null,
  };
}

/** A tag as its own screen shows it; null when there is none. */
export async function tagForEdit(id: string) {
  if (!isUuid(id)) return null;
  const tag = await db.tag.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      slug: true,
      formerSlugs: { orderBy: { slug: 'asc' }, select: { slug: true } },
      _count: { select: { posts: { where: { post: { status: { not: 'trashed' } } } } } },
    },
  });
  return tag && { ...tag, posts: tag._count.posts };
}

/** The words that an address looks for among tags; nothing when PostgreSQL would not take them. */
export function tagWords(typed: unknown): string {
  return typeof typed === 'string' && isStorable(typed) ? cleanLine(typed).slice(0, 100) : '';
}
