'use server';

import { type Answer, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { feature, unfeature } from '@/lib/moderation/feature';
import { signedOut } from '@/lib/outcome';
import { goBack } from '../go-back';

/** Pins the response named by `id` above its thread, then goes `back`. */
export async function featureAction(form: FormData) {
  goBack(form, 'feature', await pin(feature, form));
}

/** Takes the pin from the response named by `id`, then goes `back`. */
export async function unfeatureAction(form: FormData) {
  goBack(form, 'unfeature', await pin(unfeature, form));
}

async function pin(command: typeof feature, form: FormData): Promise<Answer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return purge(await command(actor, String(form.get('id')), new Date()));
}
