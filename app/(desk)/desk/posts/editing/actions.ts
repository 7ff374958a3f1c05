'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { signedOut } from '@/lib/outcome';
import { discardChanges } from '@/lib/posts/commands';
import { postForEdit } from '@/lib/posts/desk';
import { type Editor, keepEditing, stopEditing } from '@/lib/posts/editing';
import { type MergeView, mergeView } from '@/lib/posts/merge-view';
import { noSuchPost } from '@/lib/posts/refusals';
import { type PostForm, postForm } from '@/lib/posts/schema';
import { restoreRevision } from '@/lib/revisions/commands';
import { isUuid } from '@/lib/text/uuid';

/** What an editor typed and what another saved meanwhile, put together as far as nobody need be asked. */
export async function mergeAction(id: unknown, sent: unknown): Promise<Answer<MergeView>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const form = parse(postForm, sent);
  if (!form.ok) return form;
  return isUuid(id) ? purge(await mergeView(actor, id, form.value, new Date())) : noSuchPost;
}

/** Drops the changes that wait for an update; answers the form as readers see the post. */
export async function discardChangesAction(id: unknown): Promise<Answer<PostForm>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  if (!isUuid(id)) return noSuchPost;
  const now = new Date();
  const answer = purge(await discardChanges(actor, id, now));
  if (!answer.ok) return answer;
  refresh();
  const post = await postForEdit(actor, id, now);
  return post ? { ok: true, value: post.form } : noSuchPost;
}

/** Says that the post is open in the desk; answers who else has it open. */
export async function keepEditingAction(id: unknown): Promise<Editor[]> {
  return isUuid(id) ? keepEditing(await getActor(), id, new Date()) : [];
}

/** Says that the post was closed. */
export async function stopEditingAction(id: unknown) {
  if (isUuid(id)) await stopEditing(await getActor(), id);
}

/** The restore button among the revisions: back to the form, which says so; a refusal stays among them. */
export async function restoreRevisionAction(form: FormData) {
  const [id = '', revision = ''] = ['post', 'revision'].map((name) => String(form.get(name) ?? ''));
  const post = isUuid(id) ? `/desk/posts/${id}` : '/desk/posts';
  const answer = purge(await restoreRevision(await getActor(), id, revision, new Date()));
  if (answer.ok) redirect(`${post}?restored`);
  const where = isUuid(id) ? `${post}/revisions` : post;
  redirect(`${where}?refused=${encodeURIComponent(answer.refusal.message)}`);
}
