import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { responseRows } from './rows';
import { viewOf } from './thread';
import type { ResponseView } from './views';
import { browserHash } from './writer';

/** Held responses shown to one viewer of a post. */
const WAITING_MOST = 100;

/**
 * A response, and what else the browser that wrote it has waiting on the post: those that wait, itself first, at most
 * 100.
 */
export function waitingBeside(
  postId: string,
  commentId: string,
): Promise<{ id: string; sortPath: string }[]> {
  return db.$queryRaw<{ id: string; sortPath: string }[]>`
    SELECT c.id::text, c."sortPath"
    FROM "Comment" c
    JOIN "Comment" sent ON sent.id = ${commentId}::uuid AND sent."postId" = c."postId"
    WHERE c."postId" = ${postId}::uuid AND c.status = 'pending'
      AND (c.id = sent.id OR c."browserHash" = sent."browserHash")
    ORDER BY c.id = sent.id DESC LIMIT ${WAITING_MOST}`;
}

/**
 * The responses of a post that wait, in thread order: all of them for someone who may moderate, else those that
 * the viewer wrote, signed in or with this browser. At most 100.
 */
export async function waiting(
  postId: string,
  viewer: { actor: Actor; browserToken: string | null },
): Promise<ResponseView[]> {
  const mine = own(viewer);
  if (!mine) return [];
  const rows = await responseRows(Prisma.sql`
    SELECT * FROM "Comment" c
    WHERE c."postId" = ${postId}::uuid AND c.status = 'pending' AND ${mine}
    ORDER BY c."sortPath" LIMIT ${WAITING_MOST}`);
  const views = rows.map((row) => viewOf(row, true));
  // Whoever moderates sees what is held of the muted for what it is.
  return may(viewer.actor, 'response.moderate')
    ? views.map((view) => ({ ...view, state: 'waiting' }))
    : views;
}

function own({ actor, browserToken }: { actor: Actor; browserToken: string | null }): Prisma.Sql | null {
  if (may(actor, 'response.moderate')) return Prisma.sql`true`;
  const hash = browserHash(browserToken);
  const ways = [
    ...(actor ? [Prisma.sql`c."userId" = ${actor.id}::uuid`] : []),
    ...(hash ? [Prisma.sql`c."browserHash" = ${hash}`] : []),
  ];
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : null;
}
