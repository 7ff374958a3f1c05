import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { CommentStatus } from '@/lib/generated/prisma/enums';
import { earlierSelect } from './versions';
import type { QueueCounts, QueueItem, QueuePage, QueueStatus } from './views';

/**
 * One page of responses, of the whole site or of one post, newest first, with what each answers and its post. A
 * page past the end is the last one. Whoever calls has asked for `response.moderate`: e-mail addresses are in it.
 */
export async function queue({
  status,
  page,
  postId,
  perPage = 50,
}: {
  status: QueueStatus;
  page: number;
  postId?: string;
  perPage?: number;
}): Promise<QueuePage> {
  const counts = await queueCounts(postId);
  const pages = Math.max(1, Math.ceil(counts[status] / perPage));
  const within = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const ids = await idsOfPage({ status, postId, skip: (within - 1) * perPage, take: perPage });
  return { items: await itemsOf(ids), page: within, pages, counts };
}

/**
 * How many responses there are of each status, and in all, on the whole site or under one post. Approved ones, by
 * far the most, are not counted one by one: their posts know how many they show.
 */
export async function queueCounts(postId?: string): Promise<QueueCounts> {
  const [shown, reported, groups] = await Promise.all([
    db.post.aggregate({ where: { id: postId }, _sum: { responseCount: true } }),
    db.comment.count({ where: { postId, reportCount: { gt: 0 } } }),
    db.comment.groupBy({
      by: ['status'],
      where: { postId, status: { in: ['pending', 'spam', 'trashed'] } },
      _count: true,
    }),
  ]);
  const approved = shown._sum.responseCount ?? 0;
  const counts = { pending: 0, approved, spam: 0, trashed: 0, reported, all: approved };
  for (const { status, _count } of groups) {
    counts[status] = _count;
    counts.all += _count;
  }
  return counts;
}

type Page = { status: QueueStatus; postId?: string; skip: number; take: number };

/** Ids, newest first: walks the index on status and time backwards, once for each status, only as far as it reaches. */
export async function idsOfPage(of: Page): Promise<string[]> {
  const { status, postId, skip, take } = of;
  if (status === 'reported') return idsOfReported(of);
  const statuses = status === 'all' ? Object.values(CommentStatus) : [status];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT newest.id::text
    FROM unnest(${statuses}::"CommentStatus"[]) AS wanted(status),
      LATERAL (
        SELECT c.id, c."createdAt" FROM "Comment" c WHERE c.status = wanted.status
          ${postId ? Prisma.sql`AND c."postId" = ${postId}::uuid` : Prisma.empty}
        ORDER BY c."createdAt" DESC, c.id DESC LIMIT ${skip + take}::int
      ) AS newest
    ORDER BY newest."createdAt" DESC, newest.id DESC
    LIMIT ${take}::int OFFSET ${skip}::int`;
  return rows.map(({ id }) => id);
}

/** Walks the index of those with open reports. */
async function idsOfReported({ postId, skip, take }: Page): Promise<string[]> {
  const rows = await db.comment.findMany({
    where: { postId, reportCount: { gt: 0 } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function itemsOf(ids: string[]): Promise<QueueItem[]> {
  const rows = await db.comment.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      number: true,
      status: true,
      heldBy: true,
      heldMatch: true,
      authorName: true,
      authorEmail: true,
      authorUrl: true,
      body: true,
      html: true,
      createdAt: true,
      editedAt: true,
      withdrawnAt: true,
      versions: earlierSelect,
      user: { select: { role: true } },
      post: { select: { id: true, title: true, permalink: true } },
      parent: { select: { id: true, number: true, status: true, authorName: true, html: true } },
    },
  });
  const shown = await shownOf([...new Set(rows.map(({ authorEmail }) => authorEmail))]);
  return rows.map(({ authorName, authorEmail, authorUrl, user, createdAt, versions, parent, ...row }) => ({
    ...row,
    approvedBefore: Math.max(0, (shown.get(authorEmail) ?? 0) - (row.status === 'approved' ? 1 : 0)),
    name: authorName,
    email: authorEmail,
    url: authorUrl,
    role: user?.role ?? null,
    at: createdAt,
    earlier: versions,
    parent: parent && {
      id: parent.id,
      number: parent.number,
      status: parent.status,
      name: parent.authorName,
      html: parent.html,
    },
  }));
}

/** How many responses under each e-mail address are shown. */
async function shownOf(emails: string[]): Promise<Map<string, number>> {
  const groups = await db.comment.groupBy({
    by: ['authorEmail'],
    where: { status: 'approved', authorEmail: { in: emails.filter((email) => email !== '') } },
    _count: true,
  });
  return new Map(groups.map(({ authorEmail, _count }) => [authorEmail, _count]));
}
