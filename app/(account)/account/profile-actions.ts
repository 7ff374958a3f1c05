'use server';

import { fieldsOf } from '@/app/act';
import { updateProfile } from '@/lib/auth/account-commands';
import { changeLinks, removePortrait } from '@/lib/profiles/commands';
import { linkRows } from '@/lib/profiles/schema';
import { here, show, whoseProfile } from '../own-page';

/** Saves what a person says of themselves, or an administrator of them. */
export async function profileAction(form: FormData) {
  const { actor } = await here();
  const { personId, page } = whoseProfile(form, actor.id);
  const outcome = await updateProfile(actor, personId, fieldsOf(form), new Date());
  await show('profile', outcome, 'The profile is saved.', form, ['name', 'email', 'url', 'bio'], page);
}

/** Saves where else a person is found. */
export async function linksAction(form: FormData) {
  const { actor } = await here();
  const { personId, page } = whoseProfile(form, actor.id);
  const outcome = await changeLinks(actor, personId, fieldsOf(form), new Date());
  const typed = linkRows.flatMap((row) => [`label${row}`, `url${row}`]);
  await show('links', outcome, 'The links are saved.', form, typed, page);
}

/** Takes a person's picture away. One is sent to /api/portrait. */
export async function removePortraitAction(form: FormData) {
  const { actor } = await here();
  const { personId, page } = whoseProfile(form, actor.id);
  const outcome = await removePortrait(actor, personId, new Date());
  await show('picture', outcome, 'The picture is taken away.', form, [], page);
}
