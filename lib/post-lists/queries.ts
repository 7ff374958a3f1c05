import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { closingFacts } from '@/lib/closing/facts';
import { closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import { dateParts } from '@/lib/text/dates';
import { countsOf } from './counts';
import { conditions } from './filters';
import { publication } from './order';
import { pageOf } from './page';
import { isTree, pageOfTree } from './page-tree';
import { type PostRow, rowOf, rowSelect } from './row';
import { type PostListQuery, type PostListStatus, sortOf } from './schema';

export type PostList = {
  /** `depth` is how far below the top a page stands, where they are listed as a tree. */
  posts: (PostRow & { depth: number })[];
  /** The places where the neighbouring pages begin, for `before` and `after`; null where there is none. */
  before: string | null;
  after: string | null;
  /** How many of the same filters there are in each status; `countedTo` stands for that many or more. */
  counts: Record<PostListStatus, number>;
};

const rowsPerPage = 50;

/**
 * The posts that the actor may edit, everyone's or their own, in a page of fifty (or `take`) that begins `after` a
 * place or ends `before` one; at the beginning when that is nowhere. Ten statements, each as far as an index leads.
 */
export async function postList(
  actor: Actor,
  query: PostListQuery,
  now: Date,
  take = rowsPerPage,
): Promise<PostList> {
  const rules = await closingRules();
  const filters = conditions(actor, query, rules, now);
  const sort = sortOf(query);
  const [page, counts] = await Promise.all([
    isTree(query) && may(actor, 'page.write') ? pageOfTree(query, take) : pageOf(query, sort, filters, take),
    countsOf(filters),
  ]);
  const rows = await db.post.findMany({
    where: { id: { in: page.ids } },
    select: rowSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const posts = page.ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const closing = closingState(closingFacts(row, rules), now);
    return [{ ...rowOf(row, closing), depth: page.depths?.get(id) ?? 0 }];
  });
  return { posts, before: page.before, after: page.after, counts };
}

/** The months in which articles were published, newest first, like '2026-11'; without a gap between the first and the last. */
export async function publishedMonths(timeZone: string): Promise<string[]> {
  const [ends] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT
      (SELECT "publishedAt" FROM "Post" p WHERE p.kind = 'article' AND ${publication} < 'infinity' ORDER BY ${publication}, id LIMIT 1) AS first,
      (SELECT "publishedAt" FROM "Post" p WHERE p.kind = 'article' AND ${publication} < 'infinity' ORDER BY ${publication} DESC, id DESC LIMIT 1) AS last`;
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
