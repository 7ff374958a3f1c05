import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { namedTag, postsTag, postTag, siteTag } from '@/lib/cache-tags';
import { lockPosts } from '@/lib/comments/lock';
import { db, type Tx } from '@/lib/db';
import { addJob } from '@/lib/jobs/queue';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { purgePages } from '@/lib/purges/commands';
import { canBePermalink, patternProblem } from '../address';
import { movePreview, placedAfter } from './queries';
import { type MovePreview, refusalOf, type Step, stepOf } from './rules';

/** Posts that are moved at a time: readers who respond to them wait that long. */
const BATCH = 200;

const moving = 'Posts are being moved to other addresses. Wait until that is done.';

/** What moving all posts to a pattern would do, for who may do it. Refuses who may not, and what is no pattern. */
export async function previewMove(
  actor: Actor,
  pattern: string,
  timeZone: string,
): Promise<Outcome<MovePreview>> {
  if (!may(actor, 'settings.change')) {
    return refuse('forbidden', 'Only an administrator may move the posts.');
  }
  const problem = patternProblem(pattern);
  return problem ? onPattern(problem) : done(await movePreview(pattern, timeZone));
}

/**
 * Leaves it to a job to move every post to the address that the pattern makes, in the transaction of whoever may say
 * so. Refuses while posts are being moved.
 */
export async function startMove(
  tx: Tx,
  actor: NonNullable<Actor>,
  { pattern, timeZone, total }: { pattern: string; timeZone: string; total: number },
  now: Date,
): Promise<Outcome> {
  if (await isMoving(tx)) return onPattern(moving);
  const move = await tx.permalinkMove.create({
    data: { pattern, timeZone, total, startedAt: now, startedBy: actor.name },
    select: { id: true },
  });
  await audit(tx, actor, now, {
    action: 'permalinks.move',
    subject: ['settings', '1'],
    after: { pattern, posts: total },
  });
  await leaveNext(tx, move.id);
  return done(undefined);
}

/** Why the pattern cannot be changed at present; null when it can. */
export async function refuseWhileMoving(tx: Tx) {
  return (await isMoving(tx)) ? onPattern(moving) : null;
}

/** What a move to a pattern is refused for, from its preview; null when nothing is in the way. */
export function refuseCollisions(preview: MovePreview) {
  const sentence = refusalOf(preview);
  return sentence === null ? null : onPattern(sentence);
}

/**
 * Moves the next posts of a move, and leaves the ones after them to another job; with the last, every page is made
 * anew. Each batch is one transaction with its place in the list, so that a process may die at any point, and a job may
 * be done twice. A post whose address another has taken meanwhile keeps its own. Answers with the tags of what moved.
 */
export async function moveNext(moveId: string, now: Date): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const tags = await moveBatch(tx, moveId, now);
    await purgePages(tx, tags);
    return done(undefined, tags);
  });
}

async function moveBatch(tx: Tx, moveId: string, now: Date): Promise<string[]> {
  await tx.$executeRaw`SELECT 1 FROM "PermalinkMove" WHERE id = ${moveId}::uuid FOR UPDATE`;
  const move = await tx.permalinkMove.findUnique({ where: { id: moveId } });
  if (!move || move.finishedAt) return [];
  const ids = (await placedAfter(tx, move.afterId, BATCH)).map(({ id }) => id);
  const last = ids.at(-1);
  if (!last) {
    await tx.permalinkMove.update({ where: { id: moveId }, data: { finishedAt: now } });
    return [siteTag];
  }

  await lockPosts(tx, ids);
  // What they are made of may have changed until they were held.
  const held = (await placedAfter(tx, move.afterId, BATCH)).filter(({ id }) => ids.includes(id));
  const steps = held.flatMap((post) => stepOf(post, move.pattern, move.timeZone) ?? []);
  const moved = await take(tx, steps, now);
  await tx.permalinkMove.update({
    where: { id: moveId },
    data: {
      afterId: last,
      seen: { increment: ids.length },
      moved: { increment: moved.length },
      kept: { increment: steps.length - moved.length },
    },
  });
  await leaveNext(tx, moveId);
  return moved.length > 0 ? [...moved.flatMap((id) => [postTag(id), namedTag(id)]), postsTag] : [];
}

/** Takes for each post the address that its step leads to, where it is free or its own; the ids of those that have it now. */
async function take(tx: Tx, steps: readonly Step[], now: Date): Promise<string[]> {
  const fit = steps.filter(({ to }) => canBePermalink(to));
  await tx.address.createMany({
    data: fit.map(({ id, to }) => ({ path: to, postId: id, createdAt: now })),
    skipDuplicates: true,
  });
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Post" p SET permalink = a.path
    FROM unnest(${fit.map(({ id }) => id)}::uuid[], ${fit.map(({ to }) => to)}::text[]) AS step(id, "to")
    JOIN "Address" a ON a.path = step."to" AND a."postId" = step.id
    WHERE p.id = step.id RETURNING p.id::text`;
  return rows.map(({ id }) => id);
}

async function isMoving(tx: Tx): Promise<boolean> {
  return (await tx.permalinkMove.count({ where: { finishedAt: null } })) > 0;
}

async function leaveNext(tx: Tx, moveId: string) {
  await addJob(tx, { task: 'permalinks', payload: { moveId }, key: 'permalinks' });
}

function onPattern(sentence: string) {
  return refuse('invalid', 'The posts are not moved. Nothing was saved.', { permalinkPattern: [sentence] });
}
