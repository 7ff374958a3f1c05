import 'server-only';
import { namedTag, postTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { done, type Outcome } from '@/lib/outcome';
import { pageAddress } from '../address';
import { claimAddress } from '../claim';

/**
 * Gives every page below one that has a new address (`path`) a new one too; those that they had lead there. Nobody is there
 * to choose: a slug that is taken there gets a number. Whoever calls holds the tree. Answers the tags of what moved.
 */
export async function moveBelow(tx: Tx, id: string, path: string, now: Date): Promise<Outcome> {
  const pages = await tx.post.findMany({
    where: { kind: 'page', parentId: id, permalink: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, slug: true, permalink: true },
  });
  const tags: string[] = [];
  for (const page of pages) {
    const pathOf = (slug: string) => pageAddress(path, slug);
    if (pathOf(page.slug) === page.permalink) continue;
    const claimed = await claimAddress(tx, { postId: page.id, slug: page.slug, typed: false, pathOf }, now);
    if (!claimed.ok) return claimed;
    await tx.post.update({ where: { id: page.id }, data: claimed.value, select: { id: true } });
    const below = await moveBelow(tx, page.id, claimed.value.permalink, now);
    if (!below.ok) return below;
    tags.push(postTag(page.id), namedTag(page.id), ...below.tags);
  }
  return done(undefined, tags);
}
