'use server';

import { refresh } from 'next/cache';
import { type Answer, purge } from '@/app/act';
import type { Actor } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { type Outcome, signedOut } from '@/lib/outcome';
import { placeOnFront } from '@/lib/posts/front/commands';
import { makePreviewLink, revokePreviewLink } from '@/lib/posts/preview-links/commands';
import { noSuchPost } from '@/lib/posts/refusals';
import { sendBack, submitForReview } from '@/lib/posts/review/commands';
import { cancelEnd, cancelSchedule, scheduleEnd, schedulePost } from '@/lib/posts/scheduling/commands';
import { cancelUpdate, scheduleUpdate } from '@/lib/posts/scheduling/update-commands';
import { isUuid } from '@/lib/text/uuid';

/** Has a saved post published at a moment: `{ at, which }` by the clock of the site. */
export async function scheduleAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => schedulePost(actor, id, sent, now));
}

/** Makes a scheduled post a draft again. */
export async function cancelScheduleAction(id: unknown) {
  return act(id, cancelSchedule);
}

/** Has a published post taken back at a moment. */
export async function scheduleEndAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => scheduleEnd(actor, id, sent, now));
}

/** Lets a published post stay. */
export async function cancelEndAction(id: unknown) {
  return act(id, cancelEnd);
}

/** Has the changes to a published post that wait go out at a moment. */
export async function scheduleUpdateAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => scheduleUpdate(actor, id, sent, now));
}

/** Leaves those changes waiting. */
export async function cancelUpdateAction(id: unknown) {
  return act(id, cancelUpdate);
}

/** Sends a draft for review, with a note: `{ note }`. */
export async function submitForReviewAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => submitForReview(actor, id, sent, now));
}

/** Gives a post that waits for review back to its authors, with a note: `{ note }`. */
export async function sendBackAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => sendBack(actor, id, sent, now));
}

/** Chooses how a post stands on the home page: `{ sticky, featured }`. */
export async function placeOnFrontAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => placeOnFront(actor, id, sent, now));
}

/** Makes a link for people without an account: `{ days, withChanges }`. The answer is the only time that its path is told. */
export async function makePreviewLinkAction(id: unknown, sent: unknown) {
  return act(id, (actor, id, now) => makePreviewLink(actor, id, sent, now));
}

/** Ends such a link. */
export async function revokePreviewLinkAction(id: unknown, linkId: unknown) {
  return act(id, (actor, id, now) =>
    revokePreviewLink(actor, id, typeof linkId === 'string' ? linkId : '', now),
  );
}

type Command<T> = (actor: Actor, id: string, now: Date) => Promise<Outcome<T>>;

async function act<T>(id: unknown, command: Command<T>): Promise<Answer<T>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  if (!isUuid(id)) return noSuchPost;
  const answer = purge(await command(actor, id, new Date()));
  // The page around the form shows how the post stands now.
  if (answer.ok) refresh();
  return answer;
}
