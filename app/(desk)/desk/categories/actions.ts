'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import type { Actor } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { type Outcome, signedOut } from '@/lib/outcome';
import { deleteCategory, editCategory, moveCategory, stepCategory } from '@/lib/taxonomy/category-commands';
import { createCategory } from '@/lib/taxonomy/commands';
import { mergeCategory } from '@/lib/taxonomy/merge-category';
import { stepForm } from '@/lib/taxonomy/schema';

/** What a form here is told, with what to fill in again after a refusal. */
export type TermAnswer = Answer<{ message: string }> & { fields?: Record<string, string | string[]> };

export async function addCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  return act(form, 'The category is made.', (actor, fields, now) => createCategory(actor, fields, now));
}

export async function editCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  return act(form, 'Saved.', (actor, fields, now) => editCategory(actor, idOf(form), fields, now));
}

export async function moveCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  return act(form, 'Moved.', (actor, fields, now) => moveCategory(actor, idOf(form), fields, now));
}

/** Moves a category one step, for the buttons and the keys of the tree. */
export async function stepCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const step = parse(stepForm, fieldsOf(form));
  if (!step.ok) return step;
  return act(form, 'Moved.', (actor, __, now) => stepCategory(actor, idOf(form), step.value.step, now));
}

/** Merges a category, and goes to the one that stays. */
export async function mergeCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await mergeCategory(actor, idOf(form), fieldsOf(form), new Date()));
  if (!answer.ok) return { ...answer, fields: fieldsOf(form) };
  redirect(`/desk/categories/${answer.value.intoId}?merged=${answer.value.posts}`);
}

/** Deletes a category, and goes to those that are left. */
export async function deleteCategoryAction(_: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await deleteCategory(actor, idOf(form), new Date()));
  if (!answer.ok) return answer;
  redirect('/desk/categories?deleted=1');
}

const idOf = (form: FormData) => String(form.get('id') ?? '');

async function act(
  form: FormData,
  message: string,
  command: (actor: Actor, fields: unknown, now: Date) => Promise<Outcome<unknown>>,
): Promise<TermAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const fields = fieldsOf(form);
  const answer = purge(await command(actor, fields, new Date()));
  if (!answer.ok) return { ...answer, fields };
  refresh();
  return { ok: true, value: { message } };
}
