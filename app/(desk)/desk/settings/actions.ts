'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { closingForm } from '@/lib/closing/schema';
import { chooseForCategories, switchSite } from '@/lib/closing/site-commands';
import { type Rehearsal, rehearse } from '@/lib/moderation/rehearsal/rehearse';
import { signedOut } from '@/lib/outcome';
import { previewMove } from '@/lib/posts/moving/commands';
import { lastMove } from '@/lib/posts/moving/queries';
import type { MovePreview, MoveState } from '@/lib/posts/moving/rules';
import { moveAsked } from '@/lib/posts/moving/schema';
import { siteView } from '@/lib/posts/site';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForEdit } from '@/lib/settings/queries';
import { keepOthers } from './keep-others';

/** Saves what the settings form changed; fields that it left alone stay as they are by now. */
export async function saveSettingsAction(_previous: Answer | null, form: FormData): Promise<Answer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return purge(await saveSettings(actor, await asChanged(form), new Date()));
}

/** Tries what saving the form would save on the responses that have come; nothing is saved. */
export async function rehearseAction(form: FormData): Promise<Answer<Rehearsal>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return purge(await rehearse(actor, await asChanged(form), new Date()));
}

/** What moving all posts to a pattern would do; nothing is saved. */
export async function previewMoveAction(pattern: string, timeZone: string): Promise<Answer<MovePreview>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const asked = parse(moveAsked, { pattern, timeZone });
  if (!asked.ok) return asked;
  return purge(await previewMove(actor, asked.value.pattern, asked.value.timeZone));
}

/** How far the posts are that are being moved. */
export async function moveStateAction(): Promise<Answer<MoveState | null>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  return { ok: true, value: await lastMove(actor, new Date()) };
}

async function asChanged(form: FormData) {
  const { was, ...typed } = fieldsOf(form);
  return keepOthers(typed, was, await settingsForEdit());
}

/** Closes the whole site, or with `open` takes responses again; then back to the settings. */
export async function switchSiteAction(form: FormData): Promise<void> {
  back(await setSite(form));
}

/** The same for a script that stays where it is. */
export async function setSite(form: FormData): Promise<Answer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const now = new Date();
  const { timeZone } = await siteView();
  const saying = parse(closingForm(timeZone, now), fieldsOf(form));
  if (!saying.ok) return saying;
  const answer = purge(await switchSite(actor, form.get('open') === 'on', saying.value, now));
  if (answer.ok) refresh();
  return answer;
}

/** Saves what categories say of responses: a field by the id of each. Then back to the settings. */
export async function chooseForCategoriesAction(form: FormData): Promise<void> {
  const actor = await getActor();
  back(actor ? purge(await chooseForCategories(actor, fieldsOf(form), new Date())) : signedOut);
}

function back(answer: Answer): never {
  if (answer.ok) redirect('/desk/settings');
  const { message, fields } = answer.refusal;
  const sentence = Object.values(fields).flat()[0] ?? message;
  redirect(`/desk/settings?refused=${encodeURIComponent(sentence)}`);
}
