import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { siteTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { numberedSlug, slugFrom } from '@/lib/text/slug';
import { holdTree, onField } from './hold';
import { takenName } from './rules';
import { categoryForm } from './schema';

/**
 * Makes a category, at the top or under another. Its slug is made from its name and numbered when taken. Refuses
 * who may not, what the form does not take, a parent that is gone, and a name that its level already has.
 */
export async function createCategory(
  actor: Actor,
  fields: unknown,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'category.create')) return refuse('forbidden', 'You may not make categories.');
  const parsed = categoryForm.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { name, parentId } = parsed.data;

  return db.$transaction(async (tx) => {
    const tree = await holdTree(tx);
    if (parentId && !tree.some((row) => row.id === parentId)) {
      return onField('parentId', 'The category above is not there any more. Choose another.');
    }
    if (takenName(tree, [name], parentId)) {
      return onField('name', `There is a category “${name}” here already.`);
    }
    const slug = freeSlug(tree, slugFrom(name) || 'category');
    const { id } = await tx.category.create({ data: { name, slug, parentId }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'category.create',
      subject: ['category', id],
      after: { name, slug, parentId },
    });
    return done({ id }, parentId ? [] : [siteTag]);
  });
}

function freeSlug(tree: readonly { slug: string }[], slug: string): string {
  const taken = new Set(tree.map((row) => row.slug));
  let attempt = 1;
  while (taken.has(numberedSlug(slug, attempt))) attempt += 1;
  return numberedSlug(slug, attempt);
}
