'use server';

import { refresh } from 'next/cache';
import { type Answer, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { saveMenu } from '@/lib/menus/commands';
import { type Found, findTargets } from '@/lib/menus/desk';
import { signedOut } from '@/lib/outcome';

/** Saves a menu as a whole. Saved or overtaken, the page around the form shows it as it is now. */
export async function saveMenuAction(place: unknown, sent: unknown): Promise<Answer<{ version: number }>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await saveMenu(actor, place, sent, new Date()));
  if (answer.ok || answer.refusal.code === 'conflict') refresh();
  return answer;
}

/** What of the site holds these words in its name. */
export async function findTargetsAction(words: unknown): Promise<Found[]> {
  return findTargets(await getActor(), words);
}
