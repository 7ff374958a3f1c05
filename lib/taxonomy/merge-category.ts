import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { inTransaction } from '@/lib/posts/transaction';
import { holdPostsIn, refile, refileWaiting } from './filed';
import { holdClosingRules, holdTree, noSuchCategory, onField, refuseUnlessManager, treeTags } from './hold';
import { leadCategoryTo } from './moved';
import { isWithin, takenName } from './rules';
import { categoryMerge } from './schema';

/**
 * Merges a category into another: its posts, what stands under it and every address that led to it are the other's
 * from then on. `responses` says whose choice about responses holds. Merged into one that stands below it, that one
 * takes its place first. Refuses who may not, a category that is gone or the same, and one name below both.
 */
export async function mergeCategory(
  actor: Actor,
  id: string,
  fields: unknown,
  now: Date,
): Promise<Outcome<{ intoId: string; posts: number }>> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  const parsed = categoryMerge.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { intoId, responses } = parsed.data;

  return inTransaction(async (tx) => {
    await holdClosingRules(tx);
    const tree = await holdTree(tx);
    const gone = tree.find((row) => row.id === id);
    const into = tree.find((row) => row.id === intoId);
    if (!gone) return noSuchCategory;
    if (!into)
      return onField('intoId', 'The category that should stay is not there any more. Choose another.');
    if (id === intoId) return onField('intoId', 'A category cannot be merged into itself. Choose another.');
    const children = tree.filter((row) => row.parentId === id && row.id !== intoId);
    const taken = takenName(
      tree,
      children.map(({ name }) => name),
      intoId,
      [id],
    );
    if (taken) {
      return refuse('invalid', `Both have a category “${taken}” under them. Merge or rename those first.`);
    }

    const takesItsPlace = isWithin(tree, intoId, id);
    const parentId = takesItsPlace ? gone.parentId : into.parentId;
    if (takesItsPlace && takenName(tree, [into.name], parentId, [id, intoId])) {
      return onField('intoId', `There is a category “${into.name}” on the level above already.`);
    }
    const posts = await holdPostsIn(tx, 'category', id);
    await refile(tx, 'category', id, intoId);
    await refileWaiting(tx, id, intoId);
    const choice = responses === 'from' ? gone.responses : into.responses;
    await tx.category.update({
      where: { id: intoId },
      data: { parentId, responses: choice },
      select: { id: true },
    });
    await tx.category.updateMany({
      where: { parentId: id, id: { not: intoId } },
      data: { parentId: intoId },
    });
    const leave = () => tx.category.delete({ where: { id }, select: { id: true } });
    await leadCategoryTo(tx, gone, intoId, leave);
    await audit(tx, actor, now, {
      action: 'category.merge',
      subject: ['category', intoId],
      before: { merged: gone.name, slug: gone.slug, responses: into.responses },
      after: { merged: into.name, slug: into.slug, responses: choice, posts: posts.length },
    });
    const tags = treeTags(tree, [id, intoId], [gone.parentId, into.parentId, parentId]);
    return done({ intoId, posts: posts.length }, tags);
  });
}
