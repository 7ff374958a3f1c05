import 'server-only';
import { db } from '@/lib/db';
import { lookAgainAfter } from './looks';

/** How many are looked at in an hour: those that were, in all and of one provider, and those that nobody has looked at. */
const most = { inAll: 40, ofOne: 15, unseen: 10 };

/** The addresses that published posts show and that are due to be looked at, those that have waited longest first. */
export async function dueEmbeds(now: Date): Promise<string[]> {
  const [found, missed] = [lookAgainAfter.found, lookAgainAfter.missed].map((wait) => new Date(+now - wait));
  const rows = await db.$queryRaw<{ url: string }[]>`
    WITH shown AS (
      SELECT u.url FROM "EmbedUse" u JOIN "Post" p ON p.id = u."postId" WHERE p.status = 'published'
      UNION
      SELECT m.url FROM "RelatedMedia" m JOIN "Post" p ON p.id = m."postId" WHERE p.status = 'published'),
    due AS (
      SELECT e.url, e."askedAt", row_number() OVER (PARTITION BY e.provider ORDER BY e."askedAt", e.url) AS turn
      FROM "Embed" e JOIN shown USING (url)
      WHERE e."askedAt" <= ${found}::timestamptz
        OR (e.misses > 0 AND e."goneAt" IS NULL AND e."askedAt" <= ${missed}::timestamptz))
    (SELECT url FROM shown WHERE NOT EXISTS (SELECT 1 FROM "Embed" e WHERE e.url = shown.url)
     ORDER BY url LIMIT ${most.unseen})
    UNION ALL
    (SELECT url FROM due WHERE turn <= ${most.ofOne} ORDER BY "askedAt", url LIMIT ${most.inAll})`;
  return rows.map(({ url }) => url);
}
