'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { TermAnswer } from '@/app/(desk)/desk/categories/actions';
import { fieldsOf, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { signedOut } from '@/lib/outcome';
import { deleteTag, mergeTag, renameTag } from '@/lib/taxonomy/tag-commands';

export async function renameTagAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const fields = fieldsOf(form);
  const answer = purge(await renameTag(actor, idOf(form), fields, new Date()));
  if (!answer.ok) return { ...answer, fields };
  refresh();
  return { ok: true, value: { message: 'Saved.' } };
}

/** Merges a tag, and goes to the one that stays. */
export async function mergeTagAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const fields = fieldsOf(form);
  const answer = purge(await mergeTag(actor, idOf(form), fields, new Date()));
  if (!answer.ok) return { ...answer, fields };
  redirect(`/desk/tags/${answer.value.intoId}?merged=${answer.value.posts}`);
}

/** Deletes a tag, and goes to those that are left. */
export async function deleteTagAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await deleteTag(actor, idOf(form), new Date()));
  if (!answer.ok) return answer;
  redirect('/desk/tags?deleted=1');
}

const idOf = (form: FormData) => String(form.get('id') ?? '');
