import 'server-only';
import { postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import type { Kept } from '@/lib/media-library/keep';
import { afterAnswer } from './looks';
import { type Answer, askProvider } from './oembed';
import { fetchPoster } from './poster';
import type { MediaAddress } from './rules';

/**
 * Asks a provider about an address and keeps what it says; answers what that was, with the cache tags of the pages that
 * show something else now. While others are waited for, nothing of the database is held.
 */
export async function look(address: MediaAddress, now: Date): Promise<{ answer: Answer; tags: string[] }> {
  const answer = await askProvider(address);
  const wanted = answer.kind === 'there' ? answer.told.poster : null;
  const before = await db.embed.findUnique({ where: { url: address.url }, select: { posterKey: true } });
  const poster = wanted && !before?.posterKey ? await fetchPoster(wanted, posterName(address), now) : null;
  return db.$transaction(async (tx) => ({ answer, tags: await keep(tx, address, { answer, poster }, now) }));
}

async function keep(
  tx: Tx,
  { url, provider }: MediaAddress,
  { answer, poster }: { answer: Answer; poster: Kept | null },
  now: Date,
): Promise<string[]> {
  const first = { url, provider, askedAt: now };
  const { count } = await tx.embed.createMany({ data: first, skipDuplicates: true });
  // Two who look at once: the second waits, and a still that came twice is swept away.
  await tx.$executeRaw`SELECT 1 FROM "Embed" WHERE url = ${url} FOR UPDATE`;
  const { posterKey, ...before } = await tx.embed.findUniqueOrThrow({ where: { url } });
  const after = afterAnswer(before, answer, now);
  const isNew = poster !== null && posterKey === null;
  if (isNew) {
    const { key, stem, fallback, widths, width, height } = poster;
    await tx.poster.create({ data: { key, stem, fallback, widths, width, height }, select: { key: true } });
  }
  await tx.embed.update({
    where: { url },
    data: { ...after, ...(isNew && { posterKey: poster.key }) },
    select: { url: true },
  });
  const shown = (looks: typeof before) =>
    JSON.stringify([looks.title, looks.author, looks.width, looks.height, !looks.knownAt, !looks.goneAt]);
  return count > 0 || isNew || shown({ ...before, ...after }) !== shown(before) ? tagsOf(tx, url) : [];
}

/** The pages that show an address. */
async function tagsOf(tx: Tx, url: string): Promise<string[]> {
  const shows = { OR: [{ embedUses: { some: { url } } }, { media: { some: { url } } }] };
  const posts = await tx.post.findMany({ where: { status: 'published', ...shows }, select: { id: true } });
  return posts.map(({ id }) => postTag(id));
}

function posterName({ provider, key }: MediaAddress): string {
  return `${provider}-${key}`.slice(0, 60).replaceAll(/[^\w-]+/g, '-');
}
