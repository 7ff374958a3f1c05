import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { orders, readPlace } from './order';
import type { PostListQuery, PostSort } from './schema';

/** The ids of a page, and the places where its neighbours begin. */
export type Page = {
  ids: string[];
  before: string | null;
  after: string | null;
  /** How deep each stands, in a tree. */
  depths?: ReadonlyMap<string, number>;
};

/** The page that begins after the query's place, or ends before it, of the posts of its status that pass the filters. */
export async function pageOf(
  query: PostListQuery,
  sort: PostSort | 'due',
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
