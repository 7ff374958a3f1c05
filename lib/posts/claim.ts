import 'server-only';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { numberedSlug } from '@/lib/text/slug';
import { canBePermalink } from './address';

/** What wants an address: `pathOf` makes the path of a slug; `typed` is whether a person chose the slug. */
export type Claim = { postId: string; slug: string; typed: boolean; pathOf: (slug: string) => string };

const attempts = 100;

/**
 * Takes the address of a slug for a post, for ever. The unique key of Address decides between two who want one:
 * the second waits for the first. When the address is another post's, or one that the site uses itself, a slug
 * that was made from the title gets the next number, and a typed one is refused with one that is free. A post
 * may take back any address it had.
 */
export async function claimAddress(
  tx: Tx,
  claim: Claim,
  now: Date,
): Promise<Outcome<{ slug: string; permalink: string }>> {
  for (let attempt = 1; attempt <= (claim.typed ? 1 : attempts); attempt++) {
    const slug = numberedSlug(claim.slug, attempt);
    const path = claim.pathOf(slug);
    if (!canBePermalink(path)) continue;
    const data = { path, postId: claim.postId, createdAt: now };
    const { count } = await tx.address.createMany({ data, skipDuplicates: true });
    if (count === 1 || (await isFree(tx, path, claim.postId))) return done({ slug, permalink: path });
  }
  return refuseTaken(tx, claim);
}

/** What `claimAddress` would refuse, asked early: before publication nothing is taken. Null when it is free. */
export async function refuseIfTaken(tx: Tx, claim: Claim) {
  const path = claim.pathOf(claim.slug);
  return canBePermalink(path) && (await isFree(tx, path, claim.postId)) ? null : refuseTaken(tx, claim);
}

async function refuseTaken(tx: Tx, claim: Claim) {
  for (let attempt = 2; attempt <= attempts; attempt++) {
    const slug = numberedSlug(claim.slug, attempt);
    const path = claim.pathOf(slug);
    if (!canBePermalink(path) || !(await isFree(tx, path, claim.postId))) continue;
    const why = canBePermalink(claim.pathOf(claim.slug))
      ? 'Another post has this address'
      : 'The site uses this address itself';
    return onSlug(`${why}. Take another slug: ${slug} is free.`);
  }
  return onSlug('No address of this slug is free. Write another slug.');
}

function onSlug(sentence: string) {
  return refuse('invalid', 'The address is taken. Nothing was saved.', { slug: [sentence] });
}

async function isFree(tx: Tx, path: string, postId: string): Promise<boolean> {
  const address = await tx.address.findUnique({ where: { path }, select: { postId: true } });
  return address === null || address.postId === postId;
}
