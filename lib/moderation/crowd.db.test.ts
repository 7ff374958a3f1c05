import { beforeAll, expect, it } from 'vitest';
import { thread } from '@/lib/comments/queries';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { publishedPost } from '@/test/published-post';
import { accepted } from '@/test/respond-as';
import { size } from '@/test/size';
import { approve, hold, markSpam, restore, trash } from './commands';
import { queueCounts } from './queries';
import { undoAct } from './undo';

const published = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-05-01T12:00:00Z');
const MODERATORS = 8;
const ACTS = size(2500, 10_000);
const POSTS = 4;
const RESPONSES = 40;
/** Of them, those that wait at first and have no number yet. */
const WAITING = 8;
/** Come while the moderators are at work. */
const MORE = 20;
const verbs = [approve, hold, markSpam, trash, restore, approve];

beforeAll(enterCast);

/** The same numbers in every run, from one seed. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function filledPost(roll: (below: number) => number) {
  const { id } = await publishedPost(published);
  const ids: string[] = [];
  for (let sent = 0; sent < RESPONSES; sent += 1) {
    const parentId = sent % 3 === 0 ? undefined : ids[roll(Math.min(ids.length, RESPONSES - WAITING))];
    if (sent === RESPONSES - WAITING) await holdFirstTime(true);
    ids.push((await accepted(id, { parentId })).commentId);
  }
  await holdFirstTime(false);
  return { id, ids };
}

const holdFirstTime = (held: boolean) =>
  db.settings.update({ where: { id: 1 }, data: { holdFirstTime: held } });

it('Eight moderators and thousands of changes later, every count is what a recount says', async () => {
  await holdFirstTime(false);
  const roll = dice(42);
  const posts: Awaited<ReturnType<typeof filledPost>>[] = [];
  for (let made = 0; made < POSTS; made += 1) posts.push(await filledPost(roll));
  const ids = posts.flatMap((post) => post.ids);
  const numbersAtFirst = await numbers();

  const acts: string[] = [];
  let changed = 0;
  async function moderate(own: (below: number) => number) {
    while (changed < ACTS) {
      const act = own(5) === 0 ? acts[own(acts.length)] : undefined;
      const some = Array.from({ length: 80 + own(240) }, () => ids[own(ids.length)] ?? '');
      const verb = verbs[own(verbs.length)] ?? approve;
      const outcome = await (act ? undoAct(cast.moses, act, now) : verb(cast.moses, { ids: some }, now));
      if (!outcome.ok) continue;
      changed += outcome.value.changed;
      if ('actId' in outcome.value && outcome.value.actId) acts.push(outcome.value.actId);
    }
  }
  async function respondMeanwhile() {
    for (let sent = 0; sent < MORE; sent += 1) await accepted(posts[sent % POSTS]?.id ?? '');
  }
  const moderators = Array.from({ length: MODERATORS }, (_, one) => moderate(dice(one + 1)));
  await Promise.all([...moderators, respondMeanwhile()]);

  expect(await db.auditLog.count({ where: { subjectType: 'response' } })).toBe(changed);
  expect(await db.moderationAct.count({ where: { undoneAt: { not: null } } })).toBeGreaterThan(size(2, 10));
  const numbersAtLast = await numbers();
  expect(numbersAtFirst.size).toBe(POSTS * (RESPONSES - WAITING));
  for (const [id, number] of numbersAtFirst) expect(numbersAtLast.get(id)).toBe(number);

  for (const { id } of posts) {
    const approved = await db.comment.findMany({ where: { postId: id, status: 'approved' } });
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
      responseCount: approved.length,
      nextNumber: RESPONSES + MORE / POSTS + 1,
      lastResponseAt: approved.length > 0 ? latest(approved) : null,
    });
    expect(await recounted(id)).toEqual([]);
    const shown = await thread(id);
    expect(shown.count).toBe(approved.length);
    expect(shown.responses.filter(({ state }) => state === 'approved')).toHaveLength(approved.length);
    expect(await outOfOrder(id)).toEqual([]);
    await expectNumbers(id);
    await expectThreadNumbers(id);
    expect(await queueCounts(id)).toEqual(await counted(id));
  }
  expect(await queueCounts()).toEqual(await counted());
}, 180_000);

const latest = (rows: { createdAt: Date }[]) =>
  new Date(Math.max(...rows.map(({ createdAt }) => +createdAt)));

async function numbers() {
  const rows = await db.comment.findMany({
    where: { number: { not: null } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Each response has a number of its own, and none is left out. */
async function expectNumbers(postId: string) {
  const rows = await db.comment.findMany({ where: { postId }, orderBy: { number: 'asc' } });
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
}

/** The responses whose count of those below them is not what counting finds. */
function recounted(postId: string) {
  return db.$queryRaw`
    SELECT c.id FROM "Comment" c WHERE c."postId" = ${postId}::uuid AND c."shownBelow" <> (
      SELECT count(*) FROM "Comment" below
      WHERE below."postId" = c."postId" AND below.status = 'approved' AND below.id <> c.id
        AND starts_with(below."sortPath", c."sortPath"))`;
}

/** The responses that do not stand below what they answer. */
function outOfOrder(postId: string) {
  return db.$queryRaw`
    SELECT c.id FROM "Comment" c LEFT JOIN "Comment" parent ON parent.id = c."parentId"
    WHERE c."postId" = ${postId}::uuid AND (
      CASE WHEN c."parentId" IS NULL THEN c.depth <> 0
      ELSE parent.id IS NULL OR parent."postId" <> c."postId" OR c.depth <> parent.depth + 1
        OR left(c."sortPath", -5) <> parent."sortPath" END)`;
}

/** Threads that were ever shown have the places 1, 2, 3…, and nothing else has one. */
async function expectThreadNumbers(postId: string) {
  const rows = await db.comment.findMany({
    where: { postId, threadNumber: { not: null } },
    orderBy: { threadNumber: 'asc' },
  });
  expect(rows.map(({ threadNumber }) => threadNumber)).toEqual(rows.map((_, place) => place + 1));
  expect(rows.every(({ depth }) => depth === 0)).toBe(true);
  expect((await db.post.findUniqueOrThrow({ where: { id: postId } })).nextThread).toBe(rows.length + 1);
}

async function counted(postId?: string) {
  const count = (status?: 'pending' | 'approved' | 'spam' | 'trashed') =>
    db.comment.count({ where: { postId, status } });
  return {
    pending: await count('pending'),
    approved: await count('approved'),
    spam: await count('spam'),
    trashed: await count('trashed'),
    reported: 0,
    all: await count(),
  };
}
