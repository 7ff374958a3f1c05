import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { CommentStatus } from '@/lib/generated/prisma/enums';
import type { Change } from './change';
import { type ModerationAct, undoableSince } from './rules';
import type { ActView } from './views';

/** What an act keeps of each response: its status before and after, and since when it had been let in, or withdrawn. */
export const keptChanges = z.array(
  z.object({
    id: z.guid(),
    from: z.enum(CommentStatus),
    to: z.enum(CommentStatus),
    approvedAt: z.coerce.date().nullable(),
    withdrawnAt: z.coerce.date().nullable().default(null),
  }),
);

/** Milliseconds that an act is kept: a little longer than it can be undone, so that one who comes late is told why not. */
const KEPT = 7 * 24 * 3_600_000;

/** Keeps an act for its undo, in the transaction that does it. Null when it changed nothing: there is none. */
export async function recordAct(
  tx: Tx,
  actor: Actor,
  now: Date,
  act: ModerationAct,
  changes: readonly Change[],
): Promise<string | null> {
  if (changes.length === 0) return null;
  await tx.moderationAct.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT) } } });
  const { id } = await tx.moderationAct.create({
    data: {
      actorId: actor?.id,
      actorName: actor?.name ?? '',
      act,
      at: now,
      changes: changes.map(({ id, status, to, approvedAt, withdrawnAt }) => ({
        id,
        from: status,
        to,
        approvedAt: approvedAt?.toISOString() ?? null,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
    },
    select: { id: true },
  });
  return id;
}

/** Acts on the list. */
const SHOWN = 200;

/** Writers named of an act. */
const NAMED = 3;

/**
 * The acts that can still be undone, or were, newest first, at most 200. Whoever calls has asked for
 * `response.moderate`.
 */
export async function recentActs(now: Date): Promise<ActView[]> {
  return db.$queryRaw<ActView[]>`
    SELECT a.id::text, a."actorName" AS by, a.act, a.at, a."undoneAt",
      jsonb_array_length(a.changes)::int AS count,
      ARRAY(
        SELECT c."authorName" FROM jsonb_array_elements(a.changes) WITH ORDINALITY AS one(change, place)
        JOIN "Comment" c ON c.id = (one.change->>'id')::uuid
        WHERE one.place <= ${NAMED} ORDER BY one.place
      ) AS names
    FROM "ModerationAct" a WHERE a.at > ${undoableSince(now)}
    ORDER BY a.at DESC, a.id DESC LIMIT ${SHOWN}`;
}
