import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { postsTag, siteTag, termTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { refuse } from '@/lib/outcome';

/** A category as the commands of the tree see it. */
export type HeldCategory = {
  id: string;
  name: string;
  slug: string;
  description: string;
  text: string;
  parentId: string | null;
  responses: ResponsePolicy;
};

/**
 * Every category, held as a tree until the transaction ends: two people who add the same name, or move branches,
 * wait for each other.
 */
export async function holdTree(tx: Tx): Promise<HeldCategory[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.category-tree'))`;
  return tx.category.findMany();
}

/**
 * Categories and tags stay as they are until the transaction ends: who files a post and who merges or deletes wait for
 * each other. Taken before any post.
 */
export async function holdTerms(tx: Tx) {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtext('broadside.category-tree')),
      pg_advisory_xact_lock_shared(hashtext('broadside.tags'))`;
}

/** Waits for the responses that are just being decided by the tree as it was. Taken before the tree. */
export async function holdClosingRules(tx: Tx) {
  await tx.$executeRaw`SELECT 1 FROM "Settings" WHERE id = 1 FOR UPDATE`;
}

/** Who renames, merges and deletes tags waits for the one before. */
export async function holdTags(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.tags'))`;
}

/**
 * The pages that change when these categories change their place: every list, the menu when the top level changes,
 * and every article when a category of this site has something to say of responses.
 */
export function treeTags(
  rows: readonly HeldCategory[],
  ids: readonly string[],
  parents: readonly (string | null)[],
) {
  const everywhere = parents.includes(null) || rows.some(({ responses }) => responses !== 'follow');
  return [...(everywhere ? [siteTag] : []), postsTag, ...ids.map(termTag)];
}

/** The refusal of who may not; null for who may. */
export function refuseUnlessManager(actor: Actor) {
  return may(actor, 'taxonomy.manage')
    ? null
    : refuse('forbidden', 'Only an editor can change categories and tags.');
}

export const noSuchCategory = refuse('not-found', 'This category is not there any more.');

export const noSuchTag = refuse('not-found', 'This tag is not there any more.');

/** A refusal that stands beside one field. */
export function onField(field: string, sentence: string) {
  return refuse('invalid', sentence, { [field]: [sentence] });
}
