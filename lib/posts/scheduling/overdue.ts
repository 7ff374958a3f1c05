import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { dueUntil } from './job';
import type { Due } from './rules';

/** Milliseconds after its moment from which something is late: the look for lost jobs has come round by then. */
const GRACE = 90_000;

/** Something that should have happened to a post by itself; `wrong` is what went wrong the last time it was tried. */
export type Overdue = { id: string; title: string; due: Due; at: Date; wrong: string | null };

/**
 * What should have happened before `now`, by the clock of the jobs, to posts that the actor may edit, and has not: the
 * oldest ten.
 */
export async function overdue(actor: Actor, now: Date): Promise<Overdue[]> {
  if (!actor || !may(actor, 'post.write')) return [];
  const own = may(actor, 'post.edit')
    ? Prisma.empty
    : Prisma.sql`WHERE EXISTS (
        SELECT 1 FROM "PostAuthor" a WHERE a."postId" = p.id AND a."userId" = ${actor.id}::uuid)`;
  const rows = await db.$queryRaw<Overdue[]>`
    SELECT p.id::text, p.title, m.due, m.at, job.last_error AS wrong
    FROM (${dueUntil(new Date(now.getTime() - GRACE))}) m JOIN "Post" p ON p.id = m.id
    LEFT JOIN graphile_worker.jobs job ON job.key = 'schedule:' || m.id
    ${own} ORDER BY m.at, m.id LIMIT 10`;
  return rows.map((row) => ({ ...row, wrong: row.wrong && lastLineOf(row.wrong) }));
}

/** Prisma tells first where in the code it was, and last what was wrong. */
function lastLineOf(error: string): string {
  return error.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
