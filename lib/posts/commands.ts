import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { done, type Outcome } from '@/lib/outcome';
import { change, type Saved } from './change';
import { create } from './create';
import { discard } from './discard';
import { move } from './move';
import type { PostForm } from './schema';
import { takenBack } from './taken-back';
import { keptInTrash, restored } from './trash/rules';

/**
 * Makes a draft. `id` may be given by the form, so that a second try after a lost answer makes no second post.
 * Refuses who may not, a form with nothing to see in it, what is not storable, and a taken slug.
 */
export async function createPost(
  actor: Actor,
  input: PostForm,
  now: Date,
  id?: string,
): Promise<Outcome<{ id: string; version: number }>> {
  return create(actor, input, now, id);
}

/**
 * Saves a post that is there: a draft, or the published one for all to read. The form names the version it was
 * made from. Refuses who may not, what is missing or not storable, a taken slug, and with code `conflict` a form
 * whose fields someone else changed in the meantime. A save of nothing new does nothing. `aside` is what was typed
 * before it was made into one text with another's; it is kept as a revision.
 */
export async function savePost(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  aside?: PostForm,
): Promise<Outcome<Saved>> {
  return change(actor, id, input, now, 'save', aside);
}

/**
 * Saves a post that its writer sees as a draft. One that was published while its form was open is not updated: what was
 * typed waits, as by `autosavePost`. Refuses as `savePost` does.
 */
export async function saveDraft(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  aside?: PostForm,
): Promise<Outcome<Saved>> {
  return change(actor, id, input, now, 'draft', aside);
}

/**
 * Saves what is being typed, without anybody asking for it: the draft itself, or changes to a published post that
 * wait until it is updated. Version 0 makes the draft. Refuses as `createPost` and `savePost` do.
 */
export async function autosavePost(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  aside?: PostForm,
): Promise<Outcome<Saved>> {
  if (input.version > 0) return change(actor, id, input, now, 'autosave', aside);
  const made = await create(actor, input, now, id, 'autosave');
  return made.ok ? done({ version: made.value.version, permalink: null, waiting: false }) : made;
}

/**
 * Drops the changes to a published post that wait for its update; they stay among its revisions. Refuses who may
 * not, and when nothing waits.
 */
export async function discardChanges(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<{ version: number }>> {
  return discard(actor, id, now);
}

/** Saves a post and lets readers have it, from `now` on if it never was published. Refuses as `savePost` does. */
export async function publishPost(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  aside?: PostForm,
): Promise<Outcome<Saved & { permalink: string }>> {
  const outcome = await change(actor, id, input, now, 'publish', aside);
  if (!outcome.ok) return outcome;
  // The database refuses a published post without one.
  return { ...outcome, value: { ...outcome.value, permalink: outcome.value.permalink ?? '' } };
}

/** Takes a post back from the readers; it is a draft again and keeps its addresses and its date, but no preview link. */
export async function unpublishPost(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<{ version: number }>> {
  return move(actor, id, now, 'unpublish', () => takenBack);
}

/** Puts a post into the trash, away from the readers. Its responses and addresses stay with it; a plan to publish it does not. */
export async function trashPost(actor: Actor, id: string, now: Date): Promise<Outcome<{ version: number }>> {
  return move(actor, id, now, 'trash', (post) => ({
    status: 'trashed',
    statusBeforeTrash: keptInTrash(post.status),
    publishAt: null,
    trashedAt: now,
    ...(post.status === 'published' && { previewLinks: takenBack.previewLinks }),
  }));
}

/** Takes a post out of the trash, to what it was before: a published one is published again at its address, until its end. */
export async function restorePost(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<{ version: number }>> {
  return move(actor, id, now, 'restore', (post) => ({
    ...restored(post, now),
    statusBeforeTrash: null,
    trashedAt: null,
  }));
}
