import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { siteTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { numberedSlug, slugFrom } from '@/lib/text/slug';
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
    // The tree's own lock: two people who add the same name, or move branches, wait for each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.category-tree'))`;
    if (parentId && !(await tx.category.findUnique({ where: { id: parentId }, select: { id: true } }))) {
      return onField('parentId', 'The category above is not there any more. Choose another.');
    }
    const siblings = await tx.category.findMany({ where: { parentId }, select: { name: true } });
    if (siblings.some((sibling) => sibling.name.toLowerCase() === name.toLowerCase())) {
      return onField('name', `There is a category “${name}” here already.`);
    }
    const slug = await freeSlug(tx, slugFrom(name) || 'category');
    const { id } = await tx.category.create({ data: { name, slug, parentId }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'category.create',
      subject: ['category', id],
      after: { name, slug, parentId },
    });
    return done({ id }, parentId ? [] : [siteTag]);
  });
}

function onField(field: string, sentence: string) {
  return refuse('invalid', sentence, { [field]: [sentence] });
}

async function freeSlug(tx: Tx, slug: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const candidate = numberedSlug(slug, attempt);
    const taken = await tx.category.findUnique({ where: { slug: candidate }, select: { id: true } });
    if (!taken) return candidate;
  }
}
