import { db } from '@/lib/db';

/**
 * Fills the site with posts: published ones over twenty years, with every fiftieth a draft and every fiftieth in the
 * trash, one of `authorIds` each, and one of `categoryIds`. Fast, past triggers and commands.
 */
export async function fillPosts(count: number, authorIds: string[], categoryIds: string[]): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        INSERT INTO "Post" (id, title, body, status, "statusBeforeTrash", "trashedAt", "publishedAt", "createdAt",
          "updatedAt", slug, permalink, "responseCount")
        SELECT md5('post ' || n)::uuid,
          (ARRAY['The', 'A', 'Why', 'How'])[n % 4 + 1] || ' ' || md5(n::text) || ' of ' || n,
          repeat('<p>Words of the article.</p>', 40), status::"PostStatus",
          CASE WHEN status = 'trashed' THEN 'draft'::"PostStatus" END, CASE WHEN status = 'trashed' THEN at END,
          CASE WHEN status = 'published' THEN at END, at, at + n % 90 * interval '1 day', 's' || n,
          CASE WHEN status = 'published' THEN '/s' || n END, n % 701
        FROM (
          SELECT n, timestamptz '2026-11-01' - n * interval '210 minutes' AS at,
            CASE n % 50 WHEN 0 THEN 'draft' WHEN 1 THEN 'trashed' ELSE 'published' END AS status
          FROM generate_series(1, ${count}::int) n
        ) filled`;
      await tx.$executeRaw`
        INSERT INTO "PostAuthor" SELECT md5('post ' || n)::uuid, (${authorIds}::uuid[])[n % ${authorIds.length}::int + 1], 0
        FROM generate_series(1, ${count}::int) n`;
      await tx.$executeRaw`
        INSERT INTO "PostCategory" SELECT md5('post ' || n)::uuid,
          (${categoryIds}::uuid[])[n % ${categoryIds.length}::int + 1], 0
        FROM generate_series(1, ${count}::int) n`;
    },
    { timeout: 240_000 },
  );
  for (const table of ['Post', 'PostAuthor', 'PostCategory'])
    await db.$executeRawUnsafe(`VACUUM ANALYZE "${table}"`);
}
