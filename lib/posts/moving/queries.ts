import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import {
  type Collision,
  inTheWayOfEachOther,
  type MovePreview,
  type MoveState,
  type Placed,
  type Step,
  stepOf,
} from './rules';

const NIL = '00000000-0000-0000-0000-000000000000';

/** How many are read at a time, and how many are named. */
const CHUNK = 5000;
const FEW = 5;

/**
 * What moving all posts to `pattern` would do: how many would get another address, and whose new address is another
 * post's, now or once. Reads every post that has an address, some thousands at a time, and keeps their addresses only.
 */
export async function movePreview(pattern: string, timeZone: string): Promise<MovePreview> {
  let posts = 0;
  const steps: (Step & { publishedAt: Date })[] = [];
  const taken: Collision[] = [];
  for (let after: string | null = null; ; ) {
    const placed = await placedAfter(db, after, CHUNK);
    const own = placed.flatMap((post) => {
      const step = stepOf(post, pattern, timeZone);
      return step ? [{ ...step, publishedAt: post.publishedAt }] : [];
    });
    taken.push(...(await takenByOthers(own)));
    steps.push(...own);
    posts += placed.length;
    after = placed.at(-1)?.id ?? null;
    if (placed.length < CHUNK) break;
  }
  const collisions = [...taken, ...inTheWayOfEachOther(steps)];
  const newest = steps.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return {
    posts,
    moves: steps.length,
    examples: newest.slice(0, FEW).map(bare),
    collisions: collisions.length,
    named: collisions.slice(0, FEW).map(({ other, ...step }) => ({ ...bare(step), other })),
  };
}

const bare = ({ id, title, from, to }: Step): Step => ({ id, title, from, to });

/** Milliseconds for which it is told how a move went. */
const TOLD = 86_400_000;

/** The move that runs, or one that ended in the last day, for who may move posts. */
export async function lastMove(actor: Actor, now: Date): Promise<MoveState | null> {
  const move = may(actor, 'settings.change') ? await moveState() : null;
  return move?.finishedAt && move.finishedAt.getTime() < now.getTime() - TOLD ? null : move;
}

/** The move that runs, or the one that ended last; null when there never was one. */
export async function moveState(tx: Tx = db): Promise<MoveState | null> {
  const [move = null] = await tx.permalinkMove.findMany({
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: {
      id: true,
      pattern: true,
      startedAt: true,
      finishedAt: true,
      total: true,
      seen: true,
      moved: true,
      kept: true,
    },
  });
  return move;
}

/** The next articles that have an address and a date, by id. */
export async function placedAfter(tx: Tx, after: string | null, take: number): Promise<Placed[]> {
  return tx.$queryRaw<Placed[]>`
    SELECT p.id::text, p.title, p.slug, p."publishedAt", p.permalink,
      (SELECT c.slug FROM "PostCategory" l JOIN "Category" c ON c.id = l."categoryId"
       WHERE l."postId" = p.id ORDER BY l.position LIMIT 1) AS "categorySlug",
      (SELECT u.slug FROM "PostAuthor" l JOIN "User" u ON u.id = l."userId"
       WHERE l."postId" = p.id ORDER BY l.position LIMIT 1) AS "authorSlug"
    FROM "Post" p
    WHERE p.kind = 'article' AND p.permalink IS NOT NULL AND p."publishedAt" IS NOT NULL AND p.id > ${after ?? NIL}::uuid
    ORDER BY p.id LIMIT ${take}`;
}

/** Those of the steps that lead to an address of another post, which redirects for ever. */
async function takenByOthers(steps: readonly Step[]): Promise<Collision[]> {
  const rows = await db.$queryRaw<{ id: string; other: string }[]>`
    SELECT step.id::text, p.title AS other
    FROM unnest(${steps.map(({ id }) => id)}::uuid[], ${steps.map(({ to }) => to)}::text[]) AS step(id, "to")
    JOIN "Address" a ON a.path = step."to" AND a."postId" <> step.id
    JOIN "Post" p ON p.id = a."postId"`;
  const others = new Map(rows.map(({ id, other }) => [id, other]));
  return steps.flatMap((step) => {
    const other = others.get(step.id);
    return other === undefined ? [] : [{ ...step, other }];
  });
}
