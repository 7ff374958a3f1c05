import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { siteTag, termTag } from '@/lib/cache-tags';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { inTransaction } from '@/lib/posts/transaction';
import { slugFrom } from '@/lib/text/slug';
import { holdPostsIn, refileWaiting } from './filed';
import { holdClosingRules, holdTree, noSuchCategory, onField, refuseUnlessManager, treeTags } from './hold';
import { leadCategoryTo } from './moved';
import { pageText } from './page-text';
import { isWithin, type Step, stepFrom, takenName } from './rules';
import { categoryEdit, categoryMove } from './schema';

/**
 * Changes the name, the slug, the description and the text of a category; the old slug leads to the new one. Refuses
 * who may not, what the form does not take, a name that its level has already, and a slug of another category.
 */
export async function editCategory(
  actor: Actor,
  id: string,
  fields: unknown,
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  const parsed = categoryEdit.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { name, description } = parsed.data;

  return inTransaction(async (tx) => {
    const tree = await holdTree(tx);
    const before = tree.find((row) => row.id === id);
    if (!before) return noSuchCategory;
    if (takenName(tree, [name], before.parentId, [id])) return onField('name', nameTaken(name));
    const slug = slugFrom(parsed.data.slug || name) || before.slug;
    const other = tree.find((row) => row.slug === slug && row.id !== id);
    if (other) {
      const sentence = `The category “${other.name}” has this slug. Write another one, or merge the two.`;
      return onField('slug', sentence);
    }
    const after = { name, slug, description, text: pageText(parsed.data.text) };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (key) => after[key] !== before[key],
    );
    if (changed.length === 0) return done({ slug });
    await tx.category.update({ where: { id }, data: after, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'category.edit',
      subject: ['category', id],
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: Object.fromEntries(changed.map((key) => [key, after[key]])),
    });
    const inMenu = before.parentId === null && (changed.includes('name') || changed.includes('slug'));
    return done({ slug }, [...(inMenu ? [siteTag] : []), termTag(id)]);
  });
}

/**
 * Moves a category with all below it under another, or to the top with an empty `parentId`. Refuses who may not, a
 * place that is gone or lies within the category itself, and a level that has the name already.
 */
export async function moveCategory(actor: Actor, id: string, fields: unknown, now: Date): Promise<Outcome> {
  const parsed = categoryMove.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  return move(actor, id, now, () => parsed.data.parentId);
}

/** Moves a category one step in, under the neighbour above it, or out. Refuses as `moveCategory` does. */
export async function stepCategory(actor: Actor, id: string, step: Step, now: Date): Promise<Outcome> {
  return move(actor, id, now, (tree) => stepFrom(tree, id, step));
}

/**
 * Deletes a category. Its posts keep their other categories, what stands under it moves up, and its address leads to
 * the category above it, where there is one. Refuses who may not, and a name that the level above has already.
 */
export async function deleteCategory(actor: Actor, id: string, now: Date): Promise<Outcome> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  return inTransaction(async (tx) => {
    await holdClosingRules(tx);
    const tree = await holdTree(tx);
    const gone = tree.find((row) => row.id === id);
    if (!gone) return noSuchCategory;
    const { parentId } = gone;
    const below = tree.filter((row) => row.parentId === id).map(({ name }) => name);
    const taken = takenName(tree, below, parentId, [id]);
    if (taken) {
      return refuse(
        'invalid',
        `Both levels have a category “${taken}”. Rename or merge one of them before you delete this one.`,
      );
    }
    const posts = await holdPostsIn(tx, 'category', id);
    await tx.category.updateMany({ where: { parentId: id }, data: { parentId } });
    await tx.postCategory.deleteMany({ where: { categoryId: id } });
    await refileWaiting(tx, id, null);
    const leave = () => tx.category.delete({ where: { id }, select: { id: true } });
    if (parentId) await leadCategoryTo(tx, gone, parentId, leave);
    else await leave();
    await audit(tx, actor, now, {
      action: 'category.delete',
      subject: ['category', id],
      before: { name: gone.name, slug: gone.slug, parentId, responses: gone.responses, posts: posts.length },
    });
    return done(undefined, treeTags(tree, [id], [parentId]));
  });
}

async function move(
  actor: Actor,
  id: string,
  now: Date,
  placeIn: (tree: Awaited<ReturnType<typeof holdTree>>) => string | null | undefined,
): Promise<Outcome> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  return inTransaction(async (tx) => {
    await holdClosingRules(tx);
    const tree = await holdTree(tx);
    const moved = tree.find((row) => row.id === id);
    if (!moved) return noSuchCategory;
    const parentId = placeIn(tree);
    if (parentId === undefined) return onField('parentId', 'It cannot be moved further that way.');
    if (parentId === moved.parentId) return done(undefined);
    if (parentId !== null) {
      if (!tree.some((row) => row.id === parentId)) {
        return onField('parentId', 'The category above is not there any more. Choose another.');
      }
      if (isWithin(tree, parentId, id)) {
        return onField('parentId', 'A category cannot stand under itself, nor under one that is below it.');
      }
    }
    if (takenName(tree, [moved.name], parentId)) return onField('parentId', nameTaken(moved.name, 'there'));
    await tx.category.update({ where: { id }, data: { parentId }, select: { id: true } });
    const nameOf = (above: string | null) => tree.find((row) => row.id === above)?.name ?? 'the top';
    await audit(tx, actor, now, {
      action: 'category.move',
      subject: ['category', id],
      before: { under: nameOf(moved.parentId) },
      after: { under: nameOf(parentId) },
    });
    return done(undefined, treeTags(tree, [], [moved.parentId, parentId]));
  });
}

const nameTaken = (name: string, where = 'here') => `There is a category “${name}” ${where} already.`;
