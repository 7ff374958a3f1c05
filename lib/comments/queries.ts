import 'server-only';
import type { ResponsesAt } from './address';
import { featured } from './featured';
import { openingPage, pageCount, repliesShown } from './paging';
import { pathsDownTo, rootOf } from './place';
import { type Layout, layoutOf, pageOfRoot, type Root, rootsOf } from './roots';
import { partOf, rowsAt, startsOf } from './rows';
import { findShown, standing } from './standing';
import { type ThreadRow, viewOf } from './thread';
import type { Rest, ThreadView } from './views';
import { waitingBeside } from './waiting';

/** Responses of one conversation on a page of its own. */
const PART = 500;

/**
 * The page of threads that stands under the article. With `waitingCommentId`, the page on which that held response
 * will stand, with what its writer's browser has waiting there; with `near`, where the response of that id stands.
 * What was removed is a tombstone while something shown answers it.
 *
 * Four statements however long the thread, each a range of an index and bounded by the page: how the threads are
 * laid out, which of them the page has, the responses of those, and what is featured. A page of one reader's own
 * takes a few more.
 */
export async function thread(postId: string, show: Show = {}): Promise<ThreadView> {
  return { ...(await threadFor(postId, show)), featured: await featured(postId) };
}

type Show = { waitingCommentId?: string; near?: string };

async function threadFor(postId: string, show: Show): Promise<ThreadView> {
  const mine = show.waitingCommentId ? await waitingBeside(postId, show.waitingCommentId) : [];
  // Decided since, while something else of the same browser waits: that is what the page is for.
  const sent = mine.find(({ id }) => id === show.waitingCommentId) ?? mine[0];
  const layout = await layoutOf(postId);
  if (sent) return pageView(postId, await pageToCome(postId, sent.sortPath, layout), layout, { mine, sent });
  const near = show.near ? await standing(postId, { id: show.near }) : null;
  const shown = near && (await threadAt(postId, near.at));
  return shown ?? pageView(postId, openingPage(layout), layout);
}

/** The responses at an address of their own; null for a page that is not there or a response that is not shown. */
export async function threadAt(postId: string, at: ResponsesAt): Promise<ThreadView | null> {
  const layout = await layoutOf(postId);
  if ('from' in at) return partView(postId, at.from, layout);
  return at.page >= 1 && at.page <= pageCount(layout) ? pageView(postId, at.page, layout) : null;
}

type Waiting = { id: string; sortPath: string };
type Own = { mine: Waiting[]; sent: Waiting };

/** Where a held response will stand: on its thread's page, or as the newest thread. */
async function pageToCome(postId: string, path: string, layout: Layout): Promise<number> {
  const found = await findShown(postId, { path: rootOf(path) });
  return found ? pageOfRoot(postId, found.root, layout) : pageCount(layout);
}

async function pageView(postId: string, page: number, layout: Layout, own?: Own): Promise<ThreadView> {
  const roots = await rootsOf(postId, page, layout);
  const replies = repliesShown(roots.map((root) => root.replies));
  const paths = roots.map(({ path }) => path);
  const { rows, rests } = cut(await startsOf(postId, paths, replies + 2), replies + 1, roots);
  const added = own ? await besides(postId, own, rows, new Set(paths), page === pageCount(layout)) : [];
  const place = placesIn(paths, layout.order === 'newest');
  const ordered = [...rows, ...added].sort((one, other) => place(one) - place(other) || inOrder(one, other));
  const mine = new Set(own?.mine.map(({ id }) => id));
  return {
    ...frame(layout),
    responses: ordered.map((row) => viewOf(row, mine.has(row.id), layout.numbers)),
    page,
    from: null,
    rests,
    featured: [],
  };
}

async function partView(postId: string, from: number, layout: Layout): Promise<ThreadView | null> {
  const found = await findShown(postId, { number: from });
  if (!found) return null;
  const paths = pathsDownTo(found.sortPath);
  const rows = (await partOf(postId, paths, PART + 1)).sort(inOrder);
  const next = rows.length > paths.length - 1 + PART ? rows.pop() : undefined;
  const rootId = rows[0]?.id ?? '';
  const rests = next ? [{ rootId, from: next.number ?? lastNumber(rows), count: null }] : [];
  const responses = rows.map((row) => viewOf(row, false, layout.numbers));
  return { ...frame(layout), responses, page: null, from, rests, featured: [] };
}

function frame(layout: Layout) {
  const { count, numbers, maxDepth, order, likes, editMinutes } = layout;
  return {
    count,
    newest: numbers,
    maxDepth,
    order,
    likes,
    editMinutes,
    pages: pageCount(layout),
    opening: openingPage(layout),
  };
}

/** Each thread's rows down to `most`, and what that leaves out. Of each thread one row more than that was read. */
function cut(rows: readonly ThreadRow[], most: number, roots: readonly Root[]) {
  const byRoot = new Map(roots.map(({ path }): [string, ThreadRow[]] => [path, []]));
  for (const row of rows) byRoot.get(rootOf(row.sortPath))?.push(row);
  const rests: Rest[] = [];
  const kept = roots.flatMap(({ path, replies }) => {
    const all = byRoot.get(path) ?? [];
    const [shown, next] = [all.slice(0, most), all[most]];
    if (next) {
      const there = shown.filter(({ status, depth }) => status === 'approved' && depth > 0).length;
      const from = next.number ?? lastNumber(shown);
      rests.push({ rootId: shown[0]?.id ?? '', from, count: replies - there });
    }
    return shown;
  });
  return { rows: kept, rests };
}

/** What waits, with what it answers, for the page of its writer. The one just sent is always shown. */
async function besides(
  postId: string,
  { mine, sent }: Own,
  rows: readonly ThreadRow[],
  onPage: ReadonlySet<string>,
  isLast: boolean,
): Promise<ThreadRow[]> {
  const wanted = mine.filter(
    ({ id, sortPath }) =>
      id === sent.id || onPage.has(rootOf(sortPath)) || (isLast && sortPath === rootOf(sortPath)),
  );
  const there = new Set(rows.map(({ id }) => id));
  const paths = [...new Set(wanted.flatMap(({ sortPath }) => pathsDownTo(sortPath)))];
  return (await rowsAt(postId, paths)).filter(({ id }) => !there.has(id));
}

/** The order of threads on the page; one that is not among them comes where the newest stand. */
function placesIn(paths: readonly string[], newestFirst: boolean) {
  const places = new Map(paths.map((path, place) => [path, place]));
  const others = newestFirst ? -1 : paths.length;
  return ({ sortPath }: ThreadRow) => places.get(rootOf(sortPath)) ?? others;
}

function inOrder({ sortPath: one }: ThreadRow, { sortPath: other }: ThreadRow) {
  return one < other ? -1 : one > other ? 1 : 0;
}

function lastNumber(rows: readonly ThreadRow[]) {
  return rows.findLast(({ number }) => number !== null)?.number ?? 1;
}
