'use server';

import { refresh } from 'next/cache';
import { type Answer, fieldsOf, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { editResponse } from '@/lib/moderation/edit';
import { signedOut } from '@/lib/outcome';

/** What the form hears: the version of the text that it has put there. */
type Edited = Answer<{ version: string }>;

/** Puts a moderator's text in the place of that of the response named by `id`, and answers the form. */
export async function editResponseAction(_previous: Edited | null, form: FormData): Promise<Edited> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const { id, ...fields } = fieldsOf(form);
  const answer = purge(await editResponse(actor, String(id), fields, new Date()));
  refresh();
  return answer;
}
