'use server';

import { refresh } from 'next/cache';
import { type Answer, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { addPasskey, type Offer, offerPasskey, removePasskey, renamePasskey } from '@/lib/passkeys/commands';
import { here, show } from '../../own-page';

/** What the browser is to make a passkey from. */
export async function offerPasskeyAction(sent: unknown): Promise<Answer<Offer>> {
  return purge(await offerPasskey(await getActor(), sent, new Date()));
}

/** Keeps the passkey that the browser made. */
export async function addPasskeyAction(sent: {
  challengeId: unknown;
  name: unknown;
  response: unknown;
}): Promise<Answer> {
  const { challengeId, name, response } = Object(sent);
  const answer = purge(await addPasskey(await getActor(), { challengeId, name, response }, new Date()));
  if (answer.ok) refresh();
  return answer;
}

/** Calls a passkey something else. */
export async function renamePasskeyAction(form: FormData) {
  const { actor } = await here();
  const id = String(form.get('passkey'));
  const outcome = await renamePasskey(actor, id, form.get('name'), new Date());
  await show('passkeys', outcome, 'Renamed.', form, ['passkey', 'name']);
}

/** Forgets a passkey. */
export async function removePasskeyAction(form: FormData) {
  const { actor } = await here();
  const outcome = await removePasskey(actor, String(form.get('passkey')), new Date());
  await show('passkeys', outcome, 'Removed: it signs nobody in any more.', form);
}
