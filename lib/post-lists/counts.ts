import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { PostStatus } from '@/lib/generated/prisma/enums';
import { countedTo, type PostListStatus } from './schema';

/** How many posts pass the filters in each status, counted so far. */
export async function countsOf(filters: readonly Prisma.Sql[]): Promise<Record<PostListStatus, number>> {
  // Each status is written out: what PostgreSQL knows of it decides from which side the filters are looked at.
  const counted = Object.values(PostStatus).map((status) => {
    const where = Prisma.join([Prisma.sql`p.status = ${Prisma.raw(`'${status}'`)}`, ...filters], ' AND ');
    return Prisma.sql`SELECT ${status} AS status, count(*)::int AS count
      FROM (SELECT 1 FROM "Post" p WHERE ${where}
        ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${countedTo}::int) AS counted`;
  });
  const rows = await db.$queryRaw<{ status: PostStatus; count: number }[]>`
    ${Prisma.join(counted, ' UNION ALL ')}`;
  const counts = { all: 0, draft: 0, pending: 0, scheduled: 0, published: 0, trashed: 0 };
  for (const { status, count } of rows) {
    counts[status] = count;
    if (status !== 'trashed') counts.all = Math.min(countedTo, counts.all + count);
  }
  return counts;
}
