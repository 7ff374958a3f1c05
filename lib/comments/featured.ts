import 'server-only';
import { db } from '@/lib/db';
import { excerpt, plainText } from '@/lib/text/plain';
import type { FeaturedView } from './views';

/** Featured responses that stand above a thread. */
const SHOWN = 3;
/** Characters of each, and of the HTML they are taken from. */
const EXCERPT = 220;
const READ = 4000;

/** The newest featured responses of a post that are shown, at most three: the head of an index on them. */
export async function featured(postId: string): Promise<FeaturedView[]> {
  const rows = await db.$queryRaw<{ number: number; name: string; html: string }[]>`
    SELECT c.number, c."authorName" AS name, left(c.html, ${READ}::int) AS html FROM "Comment" c
    WHERE c."postId" = ${postId}::uuid AND c."featuredAt" IS NOT NULL AND c.status = 'approved'
    ORDER BY c."featuredAt" DESC LIMIT ${SHOWN}::int`;
  return rows.map(({ number, name, html }) => ({ number, name, excerpt: excerpt(plainText(html), EXCERPT) }));
}
