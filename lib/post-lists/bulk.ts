import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { restorePost, savePost, trashPost } from '@/lib/posts/commands';
import { formOf, formSelect } from '@/lib/posts/form';
import { subjectOf } from '@/lib/posts/hold';
import { noSuchPost, refuseActor } from '@/lib/posts/refusals';
import { type PostForm, postForm } from '@/lib/posts/schema';
import { type BulkEdit, bulkEdit } from './schema';

/** A post that was left as it was, and why; its title is empty for who may not edit it. */
export type LeftPost = { id: string; title: string; why: string };

/** `changed` and `same` count the posts that were changed, and that were so already. */
export type BulkDone = { changed: number; same: number; left: LeftPost[] };

/**
 * Does one thing to each of these posts, with the command that does it to one: each keeps a revision, takes its own
 * turn, and is refused by itself. Refuses as a whole who may not write posts, and what cannot be read.
 */
export async function editPosts(actor: Actor, fields: unknown, now: Date): Promise<Outcome<BulkDone>> {
  if (!may(actor, 'post.write')) return refuseActor(actor);
  const parsed = bulkEdit.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const edit = parsed.data;
  const result: BulkDone = { changed: 0, same: 0, left: [] };
  const tags: string[] = [];
  for (const id of new Set(edit.postId)) {
    const { title, outcome, isSame } = await editOne(actor, id, edit, now);
    if (!outcome.ok) {
      const { message, fields } = outcome.refusal;
      result.left.push({ id, title, why: Object.values(fields).flat()[0] ?? message });
    } else if (isSame) {
      result.same += 1;
    } else {
      result.changed += 1;
      tags.push(...outcome.tags);
    }
  }
  return done(result, [...new Set(tags)]);
}

async function editOne(actor: Actor, id: string, edit: BulkEdit, now: Date) {
  const held = { select: { postId: true } };
  const select = { ...formSelect, waiting: held, plannedUpdate: held };
  const post = await db.post.findUnique({ where: { id }, select });
  if (!post) return { title: '', outcome: noSuchPost, isSame: false };
  const { title } = post;
  if (!may(actor, 'post.edit', subjectOf(post)))
    return { title: '', outcome: refuseActor(actor), isSame: false };
  if (edit.act === 'trash') return { title, outcome: await trashPost(actor, id, now), isSame: false };
  if (edit.act === 'restore') return { title, outcome: await restorePost(actor, id, now), isSame: false };
  if (post.kind === 'page') return { title, outcome: noLists, isSame: false };
  if (post.waiting) return { title, outcome: changesWait, isSame: false };
  if (post.plannedUpdate) return { title, outcome: updatePlanned, isSame: false };
  const form = formOf(post);
  const lists = listsOfPost.safeParse(listsWith(form, edit));
  if (!lists.success) return { title, outcome: invalid(lists.error), isSame: false };
  // What is said of responses is left as it is, also when a timer turns it just now.
  const outcome = await savePost(actor, id, { ...form, ...lists.data, responsesWas: form.responses }, now);
  return { title, outcome, isSame: outcome.ok && outcome.value.version === post.version };
}

const noLists = refuse('invalid', 'A page has no categories, tags or byline.');

/** A save of what readers have would drop what an editor has typed since. */
const changesWait = refuse('conflict', 'Changes to this post wait. Update it, or discard them, first.');

/** A save gives readers a text at once, and ends the plan. */
const updatePlanned = refuse(
  'conflict',
  'An update of this post is planned. Let it go out, or give it up, first.',
);

/** The lists of a post, as its form bounds them. */
const listsOfPost = postForm.pick({ authorIds: true, categoryIds: true, tags: true });

function listsWith({ authorIds, categoryIds, tags }: PostForm, edit: BulkEdit) {
  if (edit.act === 'setAuthor') return { categoryIds, tags, authorIds: [edit.authorId] };
  if (edit.act === 'addCategory') return { authorIds, tags, categoryIds: [...categoryIds, edit.categoryId] };
  if (edit.act !== 'addTag' || tags.some(isSame(edit.tag))) return { authorIds, categoryIds, tags };
  return { authorIds, categoryIds, tags: [...tags, edit.tag] };
}

const isSame = (tag: string) => (other: string) => other.toLowerCase() === tag.toLowerCase();
