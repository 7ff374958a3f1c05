import 'server-only';
import { redirect } from 'next/navigation';
import { withAnswer } from '@/app/(account)/answer';
import type { Answer } from '@/app/act';

/**
 * Ends the post of a closing or an opening that a field was wrong with, at the page of the one post or thread it was
 * for: there the form stands as it was typed. Returns when there is no such page, or nothing was wrong.
 */
export async function handBack(form: FormData, answer: Answer<unknown>): Promise<void> {
  if (answer.ok || Object.keys(answer.refusal.fields).length === 0) return;
  const [named, ...others] = [...form.getAll('responseId'), ...form.getAll('postId')].map(String);
  if (!named || others.length > 0) return;
  const what = form.has('responseId') ? 'response' : 'post';
  const page = `/desk/responses/closing?${what}=${encodeURIComponent(named)}`;
  const typed = (name: string) => String(form.get(name) ?? '');
  const fields = { note: typed('note'), lasts: typed('lasts'), until: typed('until') };
  const { message, fields: errors } = answer.refusal;
  redirect(await withAnswer(page, { form: 'closing', good: false, message, errors, fields }));
}
