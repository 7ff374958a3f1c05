import 'server-only';
import { db } from '@/lib/db';
import { sweepLater } from '@/lib/media-library/keep';

/** Days that what no post shows is kept: it may have been pasted into a text that waits. */
const KEPT = 30;

/** Forgets what was looked up and is shown by no post any more, with its stills. */
export async function forgetUnusedEmbeds(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.$queryRaw<{ posterKey: string | null }[]>`
      DELETE FROM "Embed" e
      WHERE e."askedAt" < ${now}::timestamptz - ${KEPT}::int * interval '1 day'
        AND NOT EXISTS (SELECT 1 FROM "EmbedUse" u WHERE u.url = e.url)
        AND NOT EXISTS (SELECT 1 FROM "RelatedMedia" m WHERE m.url = e.url)
      RETURNING e."posterKey"`;
    const keys = gone.flatMap(({ posterKey }) => posterKey ?? []);
    const posters = await tx.poster.findMany({ where: { key: { in: keys } } });
    await tx.poster.deleteMany({ where: { key: { in: keys } } });
    for (const poster of posters) await sweepLater(tx, poster, now);
  });
}
