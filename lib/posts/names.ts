import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import type { PostForm } from './schema';

/**
 * The people and categories that a form names, checked. Refuses what is not there any more, a new author who may
 * not write, and a change of authors by someone who may not assign them. `authors` are the post's present ones,
 * who may stay whatever became of their role; a new post has none, and is its writer's when the form names nobody.
 * `waiting` are those of the text in hand, whom someone who may assign them has chosen for its next update.
 */
export async function checkNames(
  tx: Tx,
  actor: NonNullable<Actor>,
  form: PostForm,
  authors: readonly string[],
  waiting: readonly string[] = authors,
): Promise<Outcome<{ authorIds: string[]; authorSlug: string | null; categorySlug: string | null }>> {
  const isNew = authors.length === 0;
  const authorIds = form.authorIds.length === 0 && isNew ? [actor.id] : form.authorIds;
  const before = isNew ? [actor.id] : authors;
  const same = sameAs(authorIds, before) || sameAs(authorIds, waiting);
  if (!same && !may(actor, 'post.assignAuthors')) {
    return onField('authorIds', 'Only an editor can change who wrote a post.', 'forbidden');
  }

  const people = await tx.user.findMany({
    where: { id: { in: authorIds } },
    select: { id: true, slug: true, role: true, suspendedAt: true, name: true, email: true },
  });
  const categories = await tx.category.findMany({
    where: { id: { in: form.categoryIds } },
    select: { id: true, slug: true },
  });
  const fit = people.filter(
    (one) => authors.includes(one.id) || (!one.suspendedAt && may(one, 'post.write')),
  );
  if (fit.length < authorIds.length) {
    return onField(
      'authorIds',
      'One of these people cannot write posts, or is gone. Choose the authors again.',
    );
  }
  if (categories.length < form.categoryIds.length) {
    return onField('categoryIds', 'One of these categories is not there any more. Choose again.');
  }
  return done({
    authorIds,
    authorSlug: people.find(({ id }) => id === authorIds[0])?.slug ?? null,
    categorySlug: categories.find(({ id }) => id === form.categoryIds[0])?.slug ?? null,
  });
}

function sameAs(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function onField(field: string, sentence: string, code: 'invalid' | 'forbidden' = 'invalid') {
  return refuse(code, sentence, { [field]: [sentence] });
}
