import 'server-only';
import { linksIn } from '@/lib/comments/format';
import { db, type Tx } from '@/lib/db';
import type { LearntAs } from '@/lib/generated/prisma/enums';
import { lessonAfter, type Taught } from './lesson';
import type { Seen } from './score';
import { tokensOf } from './tokens';

/**
 * Learns from a moderator's decisions, in their transaction and at its end: each response counts once, on one side, or
 * is taken back. The caller holds the responses. What was counted is kept with the response, so that it can be taken
 * back after an edit.
 */
export async function learn(tx: Tx, act: string, taught: readonly Taught[]): Promise<void> {
  const known = await lessonsOf(
    tx,
    taught.map(({ id }) => id),
  );
  const changed = taught
    .map((one) => ({
      id: one.id,
      was: known.get(one.id),
      is: lessonAfter(act, one, known.get(one.id)?.learntAs ?? null),
    }))
    .filter(({ was, is }) => (was?.learntAs ?? null) !== is);
  if (changed.length === 0) return;

  const fresh = await freshLessons(
    tx,
    changed.flatMap(({ id, is }) => (is ? [{ id, learntAs: is }] : [])),
  );
  await tx.spamLesson.deleteMany({ where: { commentId: { in: changed.map(({ id }) => id) } } });
  await tx.spamLesson.createMany({ data: fresh });
  const sums = new Map<string, Seen>();
  for (const { was } of changed) if (was) add(sums, was, -1);
  for (const lesson of fresh) add(sums, lesson, 1);
  await count(tx, sums);
}

type Lesson = { commentId: string; learntAs: LearntAs; tokens: string[] };

async function lessonsOf(tx: Tx, ids: string[]): Promise<Map<string, Lesson>> {
  const lessons = await tx.spamLesson.findMany({ where: { commentId: { in: ids } } });
  return new Map(lessons.map((lesson) => [lesson.commentId, lesson]));
}

async function freshLessons(tx: Tx, of: { id: string; learntAs: LearntAs }[]): Promise<Lesson[]> {
  const rows = await tx.comment.findMany({
    where: { id: { in: of.map(({ id }) => id) } },
    select: { id: true, body: true, html: true, authorName: true, authorUrl: true },
  });
  const spoken = new Map(rows.map((row) => [row.id, row]));
  return of.flatMap(({ id, learntAs }) => {
    const row = spoken.get(id);
    if (!row) return [];
    const { body, html, authorName: name, authorUrl: url } = row;
    return [{ commentId: id, learntAs, tokens: tokensOf({ body, name, url, links: linksIn(html) }) }];
  });
}

/** The empty token counts the responses themselves. */
function add(sums: Map<string, Seen>, { learntAs, tokens }: Lesson, by: 1 | -1) {
  for (const token of ['', ...tokens]) {
    const seen = sums.get(token) ?? { spam: 0, ham: 0 };
    seen[learntAs] += by;
    sums.set(token, seen);
  }
}

/** Everybody takes the rows in one order, the new ones too, and adds to them only when all are held: no ring of waits. */
async function count(tx: Tx, sums: ReadonlyMap<string, Seen>) {
  const tokens = [...sums.keys()];
  const spam = tokens.map((token) => sums.get(token)?.spam ?? 0);
  const ham = tokens.map((token) => sums.get(token)?.ham ?? 0);
  await tx.$executeRaw`
    INSERT INTO "SpamToken" (token) SELECT token FROM unnest(${tokens}::text[]) AS token ORDER BY token COLLATE "C"
    ON CONFLICT (token) DO UPDATE SET spam = "SpamToken".spam`;
  await tx.$executeRaw`
    UPDATE "SpamToken" known SET spam = known.spam + more.spam, ham = known.ham + more.ham
    FROM unnest(${tokens}::text[], ${spam}::int[], ${ham}::int[]) AS more(token, spam, ham)
    WHERE known.token = more.token`;
}

/** From how many responses of each side the spam score has learnt. */
export async function learntSoFar(): Promise<Seen> {
  const all = await db.spamToken.findUnique({ where: { token: '' }, select: { spam: true, ham: true } });
  return all ?? { spam: 0, ham: 0 };
}
