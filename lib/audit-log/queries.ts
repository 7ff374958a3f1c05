import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { kindOf, readableKinds } from './rules';
import { dayBegins, type LogFilter } from './schema';
import { namesOf } from './subjects';
import type { LogPage } from './views';

/** Posts that a search for an article may mean. */
const ARTICLES = 20;

/**
 * Entries of the log that `actor` may read, newest first. Each action is one range of an index, so a page costs the
 * same at its beginning and its end, however long the log. Days are those of `timeZone`.
 */
export async function logPage(
  actor: Actor,
  filter: LogFilter,
  { timeZone, take = 50 }: { timeZone: string; take?: number },
): Promise<LogPage> {
  const [actions, posts] = await Promise.all([actionsFor(actor, filter), postsFor(filter)]);
  const ids = await idsOf(actions, posts, filter, { timeZone, take: take + 1 });
  const rows = await db.auditLog.findMany({
    where: { id: { in: ids.slice(0, take) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const last = ids.length > take ? rows.at(-1) : undefined;
  return { entries: await namesOf(rows), older: last ? `${last.at.getTime()}-${last.id}` : null };
}

/** The people of the desk by name: whose acts the log can be asked for. */
export async function peopleInLog(): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { role: { not: 'reader' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** The post that the log is asked for by its id; null when there is none, or none was asked for. */
export async function postInLog({ post }: LogFilter): Promise<{ id: string; title: string } | null> {
  return post ? db.post.findUnique({ where: { id: post }, select: { id: true, title: true } }) : null;
}

/** The actions that were ever written and may be read: a step of the index for each. */
async function actionsFor(actor: Actor, { kind }: LogFilter): Promise<string[]> {
  const kinds = new Set(readableKinds(actor).filter((readable) => !kind || readable === kind));
  if (kinds.size === 0) return [];
  const rows = await db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE known(action) AS (
      (SELECT action FROM "AuditLog" ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT l.action FROM "AuditLog" l WHERE l.action > known.action ORDER BY l.action LIMIT 1)
      FROM known WHERE known.action IS NOT NULL
    )
    SELECT action FROM known WHERE action IS NOT NULL`;
  return rows.map(({ action }) => action).filter((action) => kinds.has(kindOf(action)));
}

/** The posts that are asked for; null when any will do. */
async function postsFor({ post, article }: LogFilter): Promise<string[] | null> {
  if (post) return [post];
  if (!article) return null;
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(article)?.[1] ?? article;
  const rows = await db.post.findMany({
    where: {
      OR: [
        { title: { contains: article.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
        { addresses: { some: { path } } },
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: ARTICLES,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function idsOf(
  actions: string[],
  posts: string[] | null,
  { person, from, to, before }: LogFilter,
  { timeZone, take }: { timeZone: string; take: number },
): Promise<bigint[]> {
  const [at, id] = before?.split('-') ?? [];
  const conditions = [
    person === 'none' && Prisma.sql`AND l."actorId" IS NULL`,
    person && person !== 'none' && Prisma.sql`AND l."actorId" = ${person}::uuid`,
    posts && Prisma.sql`AND l."postId" = wanted.post`,
    from && Prisma.sql`AND l.at >= ${dayBegins(from, timeZone)}`,
    to && Prisma.sql`AND l.at < ${dayBegins(to, timeZone, 1)}`,
    at && id && Prisma.sql`AND (l.at, l.id) < (${new Date(Number(at))}, ${BigInt(id)})`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT entry.id
    FROM (
      SELECT action, post FROM unnest(${actions}::text[]) action
      CROSS JOIN unnest(${posts ?? [null]}::uuid[]) post
    ) wanted, LATERAL (
      SELECT l.id, l.at FROM "AuditLog" l WHERE l.action = wanted.action
        ${conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty}
      ORDER BY l.at DESC, l.id DESC LIMIT ${take}::int
    ) entry
    ORDER BY entry.at DESC, entry.id DESC LIMIT ${take}::int`;
  return rows.map((row) => row.id);
}
