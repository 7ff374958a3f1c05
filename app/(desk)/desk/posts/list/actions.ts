'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, fieldsOf, purge } from '@/app/act';
import { samePath, signInPath } from '@/lib/auth/rules';
import { getActor } from '@/lib/auth/session';
import { signedOut } from '@/lib/outcome';
import { type BulkDone, editPosts } from '@/lib/post-lists/bulk';
import { forgetFilter, keepFilter } from '@/lib/post-lists/filter-commands';
import type { BulkAct } from '@/lib/post-lists/schema';

/** What a script that works through many posts is told of a few of them. */
export async function editPostsAction(act: unknown, form: FormData): Promise<Answer<BulkDone>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return purge(await editPosts(actor, { ...fieldsOf(form), act }, new Date()));
}

/** The same without scripts: all at once, and back to the list, which says what came of it. */
async function editAndGoBack(act: BulkAct, form: FormData) {
  const back = new URL(samePath(form.get('back'), '/desk/posts'), 'http://desk');
  const answer = await editPostsAction(act, form);
  if (!answer.ok && answer.refusal.code === 'signed-out') redirect(signInPath(back.pathname + back.search));
  for (const name of ['did', 'changed', 'same', 'left', 'why', 'refused']) back.searchParams.delete(name);
  if (answer.ok) {
    const { changed, same, left } = answer.value;
    const came = { did: 'bulk', changed: String(changed), same: String(same), left: String(left.length) };
    for (const [name, value] of Object.entries(came)) back.searchParams.set(name, value);
    if (left[0]) back.searchParams.set('why', left[0].why);
  } else {
    const { fields, message } = answer.refusal;
    back.searchParams.set('refused', Object.values(fields).flat()[0] ?? message);
  }
  redirect(back.pathname + back.search);
}

export async function addCategoryToTicked(form: FormData) {
  await editAndGoBack('addCategory', form);
}

export async function addTagToTicked(form: FormData) {
  await editAndGoBack('addTag', form);
}

export async function setAuthorOfTicked(form: FormData) {
  await editAndGoBack('setAuthor', form);
}

export async function trashTicked(form: FormData) {
  await editAndGoBack('trash', form);
}

export async function restoreTicked(form: FormData) {
  await editAndGoBack('restore', form);
}

/** With what was typed, when it was refused. */
export type KeepAnswer = Answer & { name?: string };

/** Keeps the list that is shown under a name. */
export async function keepFilterAction(_: KeepAnswer | null, form: FormData): Promise<KeepAnswer> {
  const fields = fieldsOf(form);
  const answer = purge(await keepFilter(await getActor(), fields));
  if (!answer.ok) return { ...answer, name: String(fields.name ?? '') };
  refresh();
  return { ok: true, value: undefined };
}

/** Forgets a kept filter, and stays in the list. */
export async function forgetFilterAction(form: FormData) {
  await forgetFilter(await getActor(), String(form.get('id') ?? ''));
  const query = String(form.get('query') ?? '');
  redirect(samePath(query ? `/desk/posts?${query}` : '/desk/posts', '/desk/posts'));
}
