import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { embedsIn } from '@/lib/media/body';
import { knownEmbeds } from '@/lib/media/queries';
import { shapeOf } from '@/lib/media/rules';
import { picturesOf } from '@/lib/media-library/queries';
import { idIn, type Picture } from '@/lib/media-library/rules';
import { linksShown } from '@/lib/profiles/rules';
import { readLinks } from '@/lib/profiles/schema';
import { anchorsOf } from '@/lib/text/anchors';
import { isStorable } from '@/lib/text/visible';
import { type Linked, linkedTo } from './linked';
import { isListed } from './published';
import { type ShownRow, shownOf, shownSelect } from './shown';
import { shownBody } from './shown-body';
import type { ArchiveView, TeaserPage, TeaserView } from './views';

/*
 * Every list is newest first, in pages of the size that the settings say (or `perPage`), counted from 1. A page
 * past the last is null; the first page of an empty list is not. Each takes five statements at most, one more where
 * pictures of the library stand in it, and one where whole texts embed something.
 */

/** Posts that editors feature which stand before all others, where the settings say so. */
const FRONT = 5;

/** A page of all published articles; those that stay first are before the others, and where the settings say so, the
 * newest that editors feature before all. */
export async function home(page: number, perPage?: number): Promise<TeaserPage | null> {
  return list({}, page, perPage, [{ sticky: 'desc' }], 'front');
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
  front?: 'front',
): Promise<TeaserPage | null> {
  if (!Number.isSafeInteger(page) || page < 1) return null;
  const published: Prisma.PostWhereInput = { ...where, ...isListed };
  const [total, settings] = await Promise.all([db.post.count({ where: published }), listSettings()]);
  const size = perPage ?? settings.postsPerPage;
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return null;
  const whole = settings.listText === 'whole';
  const select = whole ? { ...shownSelect, body: true } : shownSelect;
  const orderBy: Prisma.PostOrderByWithRelationInput[] = [...before, { publishedAt: 'desc' }, { id: 'desc' }];
  const first =
    front && settings.frontOrder === 'featured'
      ? await db.post.findMany({
          where: { ...published, featured: true },
          orderBy,
          take: Math.min(FRONT, size),
          select,
        })
      : [];
  const others = await db.post.findMany({
    where: { ...published, ...(first.length > 0 && { id: { notIn: first.map(({ id }) => id) } }) },
    orderBy,
    skip: Math.max(0, (page - 1) * size - first.length),
    take: page === 1 ? size - first.length : size,
    select,
  });
  const rows: ListedRow[] = page === 1 ? [...first, ...others] : others;
  const embedded = rows.flatMap(({ body = '' }) => embedsIn(body));
  const [linked, pictures, known] = await Promise.all([
    linkedTo(rows.map(({ id }) => id)),
    picturesOf(rows),
    knownEmbeds(embedded.map(({ url }) => url)),
  ]);
  const shown = (body: string, id: string) => shownBody(anchorsOf(body, id), pictures, known);
  return { posts: rows.flatMap((row) => teaser(row, linked.get(row.id), pictures, shown)), page, pages };
}

type ListedRow = ShownRow & { body?: string };

function listSettings() {
  return db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { postsPerPage: true, listText: true, frontOrder: true },
  });
}

function teaser(
  post: ListedRow,
  linked: Linked | undefined,
  pictures: readonly Picture[],
  shown: (body: string, id: string) => string,
): TeaserView[] {
  // PostgreSQL holds that a published post has them; the types do not know.
  if (!post.permalink || !post.publishedAt || !linked) return [];
  const { image, ...fields } = shownOf(post, linked);
  const picture = pictures.find(({ id }) => id === idIn(post.imageUrl)) ?? null;
  return [
    {
      ...fields,
      image: image && { ...image, picture },
      body: post.body === undefined ? null : shown(post.body, post.id),
      excerpt: post.excerpt,
      permalink: post.permalink,
      publishedAt: post.publishedAt,
      featured: post.featured,
      hasVideo: linked.media.some(({ provider, url }) => shapeOf(provider, url) === 'video'),
    },
  ];
}
