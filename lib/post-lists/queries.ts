import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { closingFacts, closingFactsSelect } from '@/lib/closing/facts';
import { type ClosingState, closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { PostStatus } from '@/lib/generated/prisma/enums';
import { dateParts } from '@/lib/text/dates';
import { conditions } from './filters';
import { orders, publication, readPlace } from './order';
import { countedTo, type PostListQuery, type PostListStatus, type PostSort } from './schema';

export type PostRow = {
  id: string;
  title: string;
  status: PostStatus;
  permalink: string | null;
  authors: string[];
  authorIds: string[];
  categories: string[];
  publishedAt: Date | null;
  updatedAt: Date;
  responseCount: number;
  closing: ClosingState;
};

export type PostList = {
  posts: PostRow[];
  /** The places where the neighbouring pages begin, for `before` and `after`; null where there is none. */
  before: string | null;
  after: string | null;
  /** How many of the same filters there are in each status; `countedTo` stands for that many or more. */
  counts: Record<PostListStatus, number>;
};

const rowsPerPage = 50;

/**
 * The posts that the actor may edit, everyone's or their own, in a page of fifty (or `take`) that begins `after` a
 * place or ends `before` one; at the beginning when that is nowhere. Nine statements, each as far as an index leads.
 */
export async function postList(
  actor: Actor,
  query: PostListQuery,
  now: Date,
  take = rowsPerPage,
): Promise<PostList> {
  const rules = await closingRules();
  const filters = conditions(actor, query, rules, now);
  const sort = query.sort ?? (query.status === 'published' ? 'published' : 'updated');
  const [page, counts] = await Promise.all([pageOf(query, sort, filters, take), countsOf(filters)]);
  const rows = await db.post.findMany({
    where: { id: { in: page.ids } },
    select: { ...closingFactsSelect, ...rowSelect },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const posts = page.ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [rowOf(row, closingState(closingFacts(row, rules), now))] : [];
  });
  return { posts, before: page.before, after: page.after, counts };
}

/** The months in which posts were published, newest first, like '2026-11'; without a gap between the first and the last. */
export async function publishedMonths(timeZone: string): Promise<string[]> {
  const [ends] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT
      (SELECT "publishedAt" FROM "Post" p WHERE ${publication} < 'infinity' ORDER BY ${publication}, id LIMIT 1) AS first,
      (SELECT "publishedAt" FROM "Post" p WHERE ${publication} < 'infinity' ORDER BY ${publication} DESC, id DESC LIMIT 1) AS last`;
  if (!ends?.first || !ends.last) return [];
  const count = (at: Date) => {
    const { year, month } = dateParts(at, timeZone);
    return Number(year) * 12 + Number(month) - 1;
  };
  const [first, last] = [count(ends.first), count(ends.last)];
  return Array.from({ length: last - first + 1 }, (_, back) => {
    const month = last - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

export type KeptFilter = { id: string; name: string; query: string };

/** The filters that this person keeps, by name. */
export async function keptFilters(actor: Actor): Promise<KeptFilter[]> {
  if (!actor || !may(actor, 'post.write')) return [];
  return db.postFilter.findMany({
    where: { userId: actor.id },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, query: true },
  });
}

type Page = { ids: string[]; before: string | null; after: string | null };

async function pageOf(
  query: PostListQuery,
  sort: PostSort,
  filters: readonly Prisma.Sql[],
  take: number,
): Promise<Page> {
  const status =
    query.status === 'all'
      ? Prisma.sql`p.status <> 'trashed'`
      : Prisma.sql`p.status = ${query.status}::"PostStatus"`;
  const order = orders[sort];
  const read = async (from: Prisma.Sql | null, backwards: boolean) => {
    const falling = order.descending !== backwards;
    const beyond = from && Prisma.sql`(${order.by}, p.id) ${falling ? Prisma.sql`<` : Prisma.sql`>`} ${from}`;
    const direction = falling ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    return db.$queryRaw<{ id: string; place: string }[]>`
      SELECT p.id::text, ${order.written} || '_' || p.id AS place FROM "Post" p
      WHERE ${Prisma.join([status, ...filters, ...(beyond ? [beyond] : [])], ' AND ')}
      ORDER BY ${order.by} ${direction}, p.id ${direction} LIMIT ${take + 1}::int`;
  };
  const [after, before] = [readPlace(order, query.after), readPlace(order, query.before)];
  if (before && !after) {
    const rows = await read(before, true);
    // A page that begins at the beginning is whole.
    if (rows.length > take) return pageWith(rows.slice(0, take).reverse(), { before: true, after: true });
  }
  const rows = await read(after, false);
  if (after && rows.length === 0) {
    const all = await read(null, false);
    return pageWith(all.slice(0, take), { before: false, after: all.length > take });
  }
  return pageWith(rows.slice(0, take), { before: after !== null, after: rows.length > take });
}

function pageWith(rows: { id: string; place: string }[], more: { before: boolean; after: boolean }): Page {
  return {
    ids: rows.map(({ id }) => id),
    before: (more.before && rows[0]?.place) || null,
    after: (more.after && rows.at(-1)?.place) || null,
  };
}

async function countsOf(filters: readonly Prisma.Sql[]): Promise<PostList['counts']> {
  // Each status is written out: what PostgreSQL knows of it decides from which side the filters are looked at.
  const counted = Object.values(PostStatus).map((status) => {
    const where = Prisma.join([Prisma.sql`p.status = ${Prisma.raw(`'${status}'`)}`, ...filters], ' AND ');
    return Prisma.sql`SELECT ${status} AS status, count(*)::int AS count
      FROM (SELECT 1 FROM "Post" p WHERE ${where}
        ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${countedTo}::int) AS counted`;
  });
  const rows = await db.$queryRaw<{ status: PostStatus; count: number }[]>`
    ${Prisma.join(counted, ' UNION ALL ')}`;
  const counts = { all: 0, draft: 0, pending: 0, scheduled: 0, published: 0, trashed: 0 };
  for (const { status, count } of rows) {
    counts[status] = count;
    if (status !== 'trashed') counts.all = Math.min(countedTo, counts.all + count);
  }
  return counts;
}

const rowSelect = {
  id: true,
  title: true,
  status: true,
  permalink: true,
  updatedAt: true,
  authors: { orderBy: { position: 'asc' }, select: { user: { select: { id: true, name: true } } } },
  categories: {
    orderBy: { position: 'asc' },
    select: { category: { select: { id: true, name: true } } },
  },
} satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof closingFactsSelect & typeof rowSelect }>;

function rowOf(row: Row, closing: ClosingState): PostRow {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    permalink: row.permalink,
    authors: row.authors.map(({ user }) => user.name),
    authorIds: row.authors.map(({ user }) => user.id),
    categories: row.categories.map(({ category }) => category.name),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    responseCount: row.responseCount,
    closing,
  };
}
