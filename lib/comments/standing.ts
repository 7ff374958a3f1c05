import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/text/uuid';
import { type ResponsesAt, responseAnchor, responsesPath } from './address';
import { openingPage, repliesShown } from './paging';
import { layoutOf, pageOfRoot, rootsOf } from './roots';
import { isShown } from './rows';

/** A response by what names it in its post. */
export type Which = { id: string } | { number: number } | { importedId: string } | { path: string };

/** Where a response is shown: the page or the conversation, and whether that is the article's own page. */
export type Standing = { at: ResponsesAt; number: number | null; underArticle: boolean };

/**
 * Where a response that is shown stands, for whoever wants to be led there; null when it is not shown. At most six
 * statements, however long the thread: a long conversation is counted only as far as its page shows it.
 */
export async function standing(postId: string, which: Which): Promise<Standing | null> {
  const found = await findShown(postId, which);
  if (!found) return null;
  const { number, sortPath, root } = found;
  const layout = await layoutOf(postId);
  const page = await pageOfRoot(postId, root, layout);
  const onPage = { at: { page }, number, underArticle: page === openingPage(layout) };
  if (number === null || sortPath === root.sortPath) return onPage;

  const most = 1 + repliesShown((await rootsOf(postId, page, layout)).map(({ replies }) => replies));
  const [before] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM "Comment" c
      WHERE c."postId" = ${postId}::uuid AND c."sortPath" >= ${root.sortPath} AND c."sortPath" <= ${sortPath}
        AND ${isShown}
      ORDER BY c."sortPath" LIMIT ${most + 1}::int
    ) shown`;
  return (before?.count ?? 0) <= most ? onPage : { at: { from: number }, number, underArticle: false };
}

/** The way to a response from the words of an address, its number before an imported id; null when not shown. */
export async function addressOf(postId: string, permalink: string, named: string): Promise<string | null> {
  const byNumber = /^[1-9]\d{0,8}$/.test(named) ? await standing(postId, { number: Number(named) }) : null;
  const found = byNumber ?? (await standing(postId, { importedId: named }));
  if (!found) return null;
  const page = found.underArticle ? permalink : responsesPath(permalink, found.at);
  return `${page}#${found.number === null ? 'responses' : responseAnchor(found.number)}`;
}

type Found = {
  number: number | null;
  sortPath: string;
  root: { sortPath: string; threadNumber: number; shownBelow: number };
};

/** A response that is shown, and the thread it stands in. */
export async function findShown(postId: string, which: Which): Promise<Found | null> {
  const named = condition(which);
  if (!named) return null;
  const [found] = await db.$queryRaw<
    { number: number | null; sortPath: string; root: string; threadNumber: number; shownBelow: number }[]
  >`
    SELECT c.number, c."sortPath", root."sortPath" AS root, root."threadNumber", root."shownBelow"
    FROM "Comment" c
    JOIN "Comment" root ON root."postId" = c."postId" AND root."sortPath" = left(c."sortPath", 5)
    WHERE c."postId" = ${postId}::uuid AND ${named} AND root."threadNumber" IS NOT NULL
    ORDER BY c."sortPath" LIMIT 1`;
  if (!found) return null;
  const { number, sortPath, root, threadNumber, shownBelow } = found;
  return { number, sortPath, root: { sortPath: root, threadNumber, shownBelow } };
}

function condition(which: Which): Prisma.Sql | null {
  // The page of a thread is known also while nothing of it is shown.
  if ('path' in which) return Prisma.sql`c."sortPath" = ${which.path}`;
  if ('number' in which) return Prisma.sql`c.number = ${which.number}::int AND ${isShown}`;
  if ('importedId' in which) return Prisma.sql`c."importedId" = ${which.importedId} AND ${isShown}`;
  return isUuid(which.id) ? Prisma.sql`c.id = ${which.id}::uuid AND ${isShown}` : null;
}
