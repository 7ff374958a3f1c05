import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { embedsIn } from './body';
import { readMediaUrl } from './rules';
import { embedView, type KnownEmbed, thumbnailOf } from './view';
import type { EmbedCard } from './views';

/** What is known of these canonical addresses, by address. One statement, and none when there are none. */
export async function knownEmbeds(urls: readonly string[], from: Tx = db): Promise<Map<string, KnownEmbed>> {
  if (urls.length === 0) return new Map();
  const rows = await from.$queryRaw<KnownEmbed[]>`
    SELECT e.url, e.title, e.author, e.width, e.height, e."knownAt", e."goneAt",
      CASE WHEN p.key IS NOT NULL THEN json_build_object('key', p.key, 'stem', p.stem, 'fallback', p.fallback,
        'widths', p.widths, 'width', p.width, 'height', p.height) END AS poster
    FROM "Embed" e LEFT JOIN "Poster" p ON p.key = e."posterKey"
    WHERE e.url = ANY(${[...urls]}::text[])`;
  return new Map(rows.map((row) => [row.url, row]));
}

/** What is known of an address, for the desk; null for one that is nobody's. */
export function cardOf(url: string, known: KnownEmbed | null): EmbedCard | null {
  const address = readMediaUrl(url);
  if (!address) return null;
  const { provider, title, author, silent, gone } = embedView(address, known);
  const thumbnail = known?.poster ? thumbnailOf(known.poster) : null;
  return { url: address.url, provider, title, author, silent, gone, thumbnail };
}

/** Of what a post embeds and shows beside its text the addresses at which there is nothing any more. */
export async function goneIn(post: { body: string; media: readonly { url: string }[] }): Promise<string[]> {
  const urls = [...embedsIn(post.body), ...post.media].map(({ url }) => url);
  if (urls.length === 0) return [];
  const gone = await db.embed.findMany({
    where: { url: { in: urls }, goneAt: { not: null } },
    select: { url: true },
  });
  return gone.map(({ url }) => url);
}

/** A published post that shows something which is gone, and what. */
export type BrokenPost = { id: string; title: string; urls: string[] };

/**
 * The published posts that `actor` may edit and that show something which is gone, the newest first: at most `most`, and
 * how many there are in all.
 */
export async function brokenPosts(
  actor: Actor,
  most: number,
): Promise<{ posts: BrokenPost[]; count: number }> {
  if (!actor || !may(actor, 'post.write')) return { posts: [], count: 0 };
  // Without anybody's post in particular, only who may edit all may.
  const own = may(actor, 'post.edit')
    ? Prisma.empty
    : Prisma.sql`AND EXISTS (SELECT 1 FROM "PostAuthor" a WHERE a."postId" = p.id AND a."userId" = ${actor.id}::uuid)`;
  const rows = await db.$queryRaw<(BrokenPost & { count: number })[]>`
    WITH gone AS (
      SELECT u."postId", u.url FROM "Embed" e JOIN "EmbedUse" u ON u.url = e.url WHERE e."goneAt" IS NOT NULL
      UNION
      SELECT m."postId", m.url FROM "Embed" e JOIN "RelatedMedia" m ON m.url = e.url WHERE e."goneAt" IS NOT NULL)
    SELECT p.id::text, p.title, array_agg(gone.url ORDER BY gone.url) AS urls, (count(*) OVER ())::int AS count
    FROM gone JOIN "Post" p ON p.id = gone."postId"
    WHERE p.status = 'published' ${own}
    GROUP BY p.id ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${most}`;
  return { posts: rows.map(({ count: _, ...post }) => post), count: rows[0]?.count ?? 0 };
}
