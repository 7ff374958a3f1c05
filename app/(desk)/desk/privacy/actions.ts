'use server';

import { type Answer, fieldsOf, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { signedOut } from '@/lib/outcome';
import { eraseFor } from '@/lib/privacy/commands';

/** What the form is told, with the address to fill in again after a refusal. */
export type EraseAnswer = Answer<{ message: string }> & { email?: string };

/** Erases what is held about an address, for someone who asked. */
export async function eraseForAction(_: EraseAnswer | null, form: FormData): Promise<EraseAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await eraseFor(actor, fieldsOf(form), new Date()));
  if (!answer.ok) return { ...answer, email: String(form.get('email') ?? '') };
  const { responses } = answer.value;
  const counted = responses === 1 ? '1 response' : `${responses} responses`;
  return { ok: true, value: { message: `Erased: ${counted} now without a name.` } };
}
