import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { type Outcome, refuse } from '@/lib/outcome';
import { change, type Saved } from '@/lib/posts/change';
import { postForEdit } from '@/lib/posts/desk';
import { formOfRevision } from '@/lib/posts/form';
import { noSuchPost, refuseActor } from '@/lib/posts/refusals';
import { isUuid } from '@/lib/text/uuid';
import { listedRevision } from './queries';

/**
 * Takes an earlier text back: a new version and a revision of its own, so that nothing is lost by it. A draft reads so
 * at once; of a published post it waits for the update. The address, and whether responses are taken, stay as they
 * are, and of authors, categories whatever is still there. Refuses who may not edit the post, and a revision that is
 * gone.
 */
export async function restoreRevision(
  actor: Actor,
  postId: string,
  revisionId: string,
  now: Date,
): Promise<Outcome<Saved>> {
  if (!actor) return refuseActor(actor);
  const present = (await postForEdit(actor, postId, now))?.form;
  if (!present) return isUuid(postId) && may(actor, 'post.write') ? refuseActor(actor) : noSuchPost;
  const revision = isUuid(revisionId)
    ? await db.revision.findFirst({ where: { id: revisionId, postId }, select: listedRevision })
    : null;
  if (!revision) return refuse('not-found', 'This revision is not there any more.');

  const form = formOfRevision(revision);
  const { version, slug, parentId, responses, responsesWas } = present;
  const [people, categories] = await Promise.all([
    db.user.findMany({ where: { id: { in: form.authorIds } }, select: { id: true } }),
    db.category.findMany({ where: { id: { in: form.categoryIds } }, select: { id: true } }),
  ]);
  const there = new Set([...people, ...categories].map(({ id }) => id));
  const authorIds = form.authorIds.filter((id) => there.has(id));
  const restored = {
    ...form,
    ...{ version, slug, parentId, responses, responsesWas },
    authorIds: may(actor, 'post.assignAuthors') && authorIds.length > 0 ? authorIds : present.authorIds,
    categoryIds: form.categoryIds.filter((id) => there.has(id)),
  };
  return change(actor, postId, restored, now, 'revert');
}
