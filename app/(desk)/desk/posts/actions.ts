'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, parse, purge } from '@/app/act';
import type { Actor } from '@/lib/auth/permissions';
import { samePath } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { type Outcome, signedOut } from '@/lib/outcome';
import {
  autosavePost,
  createPost,
  publishPost,
  restorePost,
  saveDraft,
  savePost,
  trashPost,
  unpublishPost,
} from '@/lib/posts/commands';
import { noSuchPost } from '@/lib/posts/refusals';
import { savedAmong } from '@/lib/posts/saved';
import { type PostForm, postForm } from '@/lib/posts/schema';
import { createCategory } from '@/lib/taxonomy/commands';
import { isUuid } from '@/lib/text/uuid';

type Saved = { version: number; permalink: string | null; waiting: boolean };

/** A refusal says the version too when a part was saved all the same: the next save is made from it. */
export type SaveAnswer = Answer<Saved> & { version?: number };

/**
 * Saves what an editor typed; a published post is updated. Version 0 makes the post, under the id of its form. `aside`
 * is what was typed before it was made into one text with another's.
 */
export async function savePostAction(id: unknown, sent: unknown, aside?: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent, aside);
  return typed.ok ? save(typed.value, savePost) : typed;
}

/** Saves what an editor typed and gives none of it to readers, should the post be published by now. */
export async function saveDraftAction(id: unknown, sent: unknown, aside?: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent, aside);
  return typed.ok ? save(typed.value, saveDraft) : typed;
}

/** Saves what is being typed. The page around the form stays as it is: nothing that it shows changes by this. */
export async function autosavePostAction(id: unknown, sent: unknown, aside?: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent, aside);
  if (!typed.ok) return typed;
  const { actor, id: postId, form, now } = typed.value;
  return purge(await autosavePost(actor, postId, form, now, typed.value.aside));
}

/** Saves what an editor typed and publishes it. */
export async function publishPostAction(id: unknown, sent: unknown, aside?: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent, aside);
  if (!typed.ok) return typed;
  const { actor, id: postId, form, now } = typed.value;
  if (form.version > 0) return told(await publishPost(actor, postId, form, now, typed.value.aside));
  const created = await save(typed.value, savePost);
  if (!created.ok) return created;
  const { version } = created.value;
  return { version, ...told(await publishPost(actor, postId, { ...form, version }, now)) };
}

type Typed = { actor: NonNullable<Actor>; id: string; form: PostForm; aside?: PostForm; now: Date };

async function read(id: unknown, sent: unknown, sentAside?: unknown): Promise<Answer<Typed>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const form = parse(postForm, sent);
  if (!form.ok) return form;
  if (!isUuid(id)) return noSuchPost;
  const aside = sentAside === undefined ? undefined : parse(postForm, sentAside);
  if (aside && !aside.ok) return aside;
  return { ok: true, value: { actor, id, form: form.value, aside: aside?.value, now: new Date() } };
}

async function save({ actor, id, form, aside, now }: Typed, command: typeof savePost): Promise<SaveAnswer> {
  if (form.version > 0) return told(await command(actor, id, form, now, aside));
  const created = await createPost(actor, form, now, id);
  return told(
    created.ok
      ? { ...created, value: { version: created.value.version, permalink: null, waiting: false } }
      : created,
  );
}

function told<T extends { version: number }>(outcome: Outcome<T>): Answer<T> & { version?: number } {
  const answer = purge(outcome);
  if (!answer.ok) return answer;
  // The page around the form shows the status and the closing as they are now.
  refresh();
  return { ...answer, version: answer.value.version };
}

/** Takes a post back from the readers. */
export async function unpublishPostAction(id: unknown) {
  return change(id, unpublishPost);
}

/** Moves a post to the trash. */
export async function trashPostAction(id: unknown) {
  return change(id, trashPost);
}

/** Takes a post out of the trash. */
export async function restorePostAction(id: unknown) {
  return change(id, restorePost);
}

type Change = (actor: Actor, id: string, now: Date) => Promise<Outcome<{ version: number }>>;

async function change(id: unknown, command: Change): Promise<Answer<{ version: number }>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return isUuid(id) ? told(await command(actor, id, new Date())) : noSuchPost;
}

/** The trash button of the list: back to the list, which offers to undo it. */
export async function trashFromListAction(form: FormData) {
  await fromList(form, 'trashed', trashPostAction);
}

/** The restore button of the list. */
export async function restoreFromListAction(form: FormData) {
  await fromList(form, 'restored', restorePostAction);
}

async function fromList(form: FormData, done: string, act: (id: unknown) => Promise<Answer<unknown>>) {
  const id = String(form.get('id') ?? '');
  const answer = await act(id);
  const back = new URL(samePath(form.get('back'), '/desk/posts'), 'http://desk');
  for (const name of ['trashed', 'restored', 'refused']) back.searchParams.delete(name);
  if (answer.ok) back.searchParams.set(done, id);
  else back.searchParams.set('refused', answer.refusal.message);
  redirect(back.pathname + back.search);
}

/** Which of the posts that a browser keeps text of have been saved since. */
export async function savedAmongAction(ids: unknown): Promise<string[]> {
  return savedAmong(await getActor(), Array.isArray(ids) ? ids.filter(isUuid) : []);
}

/** Makes a category in the middle of writing: `{ name, parentId }`. */
export async function createCategoryAction(sent: unknown): Promise<Answer<{ id: string }>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return purge(await createCategory(actor, sent, new Date()));
}
