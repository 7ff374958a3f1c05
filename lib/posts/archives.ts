import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { shapeOf } from '@/lib/media/rules';
import { linksShown } from '@/lib/profiles/rules';
import { readLinks } from '@/lib/profiles/schema';
import { isStorable } from '@/lib/text/visible';
import { type Linked, linkedTo } from './linked';
import { isListed } from './published';
import { type ShownRow, shownOf, shownSelect } from './shown';
import type { ArchiveView, TeaserPage, TeaserView } from './views';

/*
 * Every list is newest first, in pages of the size that the settings say (or `perPage`), counted from 1. A page
 * past the last is null; the first page of an empty list is not. Each takes five statements at most.
 */

/** A page of all published articles; those that stay first are before the others. */
export async function home(page: number, perPage?: number): Promise<TeaserPage | null> {
  return list({}, page, perPage, [{ sticky: 'desc' }]);
}

/** A page of a category and of every category below it; null when there is no such category. */
export async function byCategory(slug: string, page: number, perPage?: number): Promise<ArchiveView | null> {
  if (!isStorable(slug)) return null;
  const [category] = await db.$queryRaw<(Heading & { ids: string[] })[]>`
    WITH RECURSIVE tree AS (
      SELECT id FROM "Category" WHERE slug = ${slug}
      UNION
      SELECT c.id FROM "Category" c JOIN tree ON c."parentId" = tree.id
    )
    SELECT id::text, name, description, text, ARRAY(SELECT id::text FROM tree) AS ids
    FROM "Category" WHERE slug = ${slug}`;
  if (!category) return null;
  const { ids, ...heading } = category;
  return under(heading, await list({ categories: { some: { categoryId: { in: ids } } } }, page, perPage));
}

/** A page of a tag; null when there is no such tag. */
export async function byTag(slug: string, page: number, perPage?: number): Promise<ArchiveView | null> {
  if (!isStorable(slug)) return null;
  const tag = await db.tag.findUnique({ where: { slug }, select: { id: true, name: true } });
  if (!tag) return null;
  return under({ ...tag, description: '' }, await list({ tags: { some: { tagId: tag.id } } }, page, perPage));
}

/** A page of an author's posts; null for a person who has published none, so that readers have no page. */
export async function byAuthor(slug: string, page: number, perPage?: number): Promise<ArchiveView | null> {
  if (!isStorable(slug)) return null;
  const person = await db.user.findUnique({
    where: { slug },
    select: { id: true, name: true, bio: true, url: true, links: true, portraitKey: true },
  });
  if (!person) return null;
  const posts = await list({ authors: { some: { userId: person.id } } }, page, perPage);
  if (!posts?.posts.length) return null;
  const { id, name, bio: description, portraitKey } = person;
  return under(
    { id, name, description, portraitKey, links: linksShown(person.url, readLinks(person.links)) },
    posts,
  );
}

type Heading = Omit<ArchiveView, keyof TeaserPage>;

function under(heading: Heading, page: TeaserPage | null): ArchiveView | null {
  return page && { ...heading, ...page };
}

async function list(
  where: Prisma.PostWhereInput,
  page: number,
  perPage?: number,
  before: Prisma.PostOrderByWithRelationInput[] = [],
): Promise<TeaserPage | null> {
  if (!Number.isSafeInteger(page) || page < 1) return null;
  const published: Prisma.PostWhereInput = { ...where, ...isListed };
  const [total, size] = await Promise.all([db.post.count({ where: published }), perPage ?? postsPerPage()]);
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return null;
  const rows = await db.post.findMany({
    where: published,
    orderBy: [...before, { publishedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
    select: shownSelect,
  });
  const linked = await linkedTo(rows.map(({ id }) => id));
  return { posts: rows.flatMap((row) => teaser(row, linked.get(row.id))), page, pages };
}

async function postsPerPage(): Promise<number> {
  const settings = await db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { postsPerPage: true } });
  return settings.postsPerPage;
}

function teaser(post: ShownRow, linked: Linked | undefined): TeaserView[] {
  // PostgreSQL holds that a published post has them; the types do not know.
  if (!post.permalink || !post.publishedAt || !linked) return [];
  return [
    {
      ...shownOf(post, linked),
      excerpt: post.excerpt,
      permalink: post.permalink,
      publishedAt: post.publishedAt,
      featured: post.featured,
      hasVideo: linked.media.some(({ provider, url }) => shapeOf(provider, url) === 'video'),
    },
  ];
}
