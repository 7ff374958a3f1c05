'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, parse, purge } from '@/app/act';
import type { Actor } from '@/lib/auth/permissions';
import { samePath } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { type Outcome, signedOut } from '@/lib/outcome';
import {
  createPost,
  publishPost,
  restorePost,
  savePost,
  trashPost,
  unpublishPost,
} from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { noSuchPost } from '@/lib/posts/refusals';
import { savedAmong } from '@/lib/posts/saved';
import { type PostForm, postForm } from '@/lib/posts/schema';
import { createCategory } from '@/lib/taxonomy/commands';
import { isUuid } from '@/lib/text/uuid';

type Saved = { version: number; permalink: string | null };

/** A refusal says the version too when a part was saved all the same: the next save is made from it. */
export type SaveAnswer = Answer<Saved> & { version?: number };

/** Saves what an editor typed; a published post is updated. Version 0 makes the post, under the id of its form. */
export async function savePostAction(id: unknown, sent: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent);
  return typed.ok ? save(typed.value) : typed;
}

/** Saves what an editor typed and publishes it. */
export async function publishPostAction(id: unknown, sent: unknown): Promise<SaveAnswer> {
  const typed = await read(id, sent);
  if (!typed.ok) return typed;
  const { actor, id: postId, form, now } = typed.value;
  if (form.version > 0) return told(await publishPost(actor, postId, form, now));
  const created = await save(typed.value);
  if (!created.ok) return created;
  const { version } = created.value;
  return { version, ...told(await publishPost(actor, postId, { ...form, version }, now)) };
}

type Typed = { actor: NonNullable<Actor>; id: string; form: PostForm; now: Date };

async function read(id: unknown, sent: unknown): Promise<Answer<Typed>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const form = parse(postForm, sent);
  if (!form.ok) return form;
  if (!isUuid(id)) return noSuchPost;
  return { ok: true, value: { actor, id, form: form.value, now: new Date() } };
}

async function save({ actor, id, form, now }: Typed): Promise<SaveAnswer> {
  if (form.version > 0) return told(await savePost(actor, id, form, now));
  const created = await createPost(actor, form, now, id);
  return told(
    created.ok ? { ...created, value: { version: created.value.version, permalink: null } } : created,
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

/** The post as it stands in the database, for an editor whose save met another's. */
export async function theirsAction(id: unknown): Promise<Answer<PostForm>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const post = isUuid(id) ? await postForEdit(actor, id, new Date()) : null;
  return post ? { ok: true, value: post.form } : noSuchPost;
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
