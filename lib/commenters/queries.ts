import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type Commenter, findCommenter, scopesOf } from './find';
import { type Given, isInForce, proved, standingInForce } from './rules';
import { scopeOf, waysTo } from './standings';
import type { CommenterResponse, CommenterView, StandingView } from './views';

/** How many names, responses and standings a page about one commenter shows. */
const most = { names: 10, recent: 20, standings: 100 };

/**
 * A commenter for moderators, by the id of a response of theirs or of an account; null when there is neither. Whoever
 * calls has asked for `commenter.judge`: e-mail addresses are in it.
 */
export async function commenterView(of: string, now: Date): Promise<CommenterView | null> {
  const commenter = await findCommenter(db, of);
  if (!commenter) return null;
  const theirs = writtenBy(commenter);
  const [names, counts, recent, standings] = await Promise.all([
    namesOf(theirs),
    countsOf(theirs),
    recentOf(theirs),
    standingsOf(commenter, now),
  ]);
  const { email, account, staff } = commenter;
  return {
    of,
    names: names.length > 0 ? names : [commenter.name],
    email,
    account,
    staff,
    scopes: staff ? [] : scopesOf(commenter),
    counts,
    recent,
    inForce: standingInForce(standings.map(asGiven), { ...proved, staff }, now),
    standings,
  };
}

/** A guest without an address is known by the one response only. */
function writtenBy({ userId, email, responseId }: Commenter): Prisma.CommentWhereInput {
  if (userId) return { userId };
  return email ? { authorEmail: email, userId: null } : { id: responseId ?? undefined };
}

async function namesOf(theirs: Prisma.CommentWhereInput): Promise<string[]> {
  const groups = await db.comment.groupBy({
    by: ['authorName'],
    where: theirs,
    orderBy: [{ _count: { authorName: 'desc' } }, { authorName: 'asc' }],
    take: most.names,
  });
  return groups.map(({ authorName }) => authorName);
}

async function countsOf(theirs: Prisma.CommentWhereInput): Promise<Record<CommentStatus, number>> {
  const counts = { pending: 0, approved: 0, spam: 0, trashed: 0 };
  const groups = await db.comment.groupBy({ by: ['status'], where: theirs, _count: true });
  for (const { status, _count } of groups) counts[status] = _count;
  return counts;
}

async function recentOf(theirs: Prisma.CommentWhereInput): Promise<CommenterResponse[]> {
  const rows = await db.comment.findMany({
    where: theirs,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most.recent,
    select: {
      id: true,
      number: true,
      status: true,
      html: true,
      createdAt: true,
      post: { select: { id: true, title: true, permalink: true } },
    },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }));
}

async function standingsOf(commenter: Commenter, now: Date): Promise<StandingView[]> {
  const rows = await db.standing.findMany({
    where: { OR: waysTo(commenter) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most.standings,
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    scope: scopeOf(row),
    reason: row.reason,
    by: row.givenBy,
    at: row.createdAt,
    until: row.until,
    endedAt: row.endedAt,
    lasts: isInForce(row, now),
  }));
}

const asGiven = ({ at, ...standing }: StandingView): Given => ({ ...standing, createdAt: at });
