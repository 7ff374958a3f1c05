'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { closeResponses, reopenResponses } from '@/lib/closing/commands';
import { closingForm } from '@/lib/closing/schema';
import { setSlowMode } from '@/lib/closing/site-commands';
import { closeThread, reopenThread } from '@/lib/closing/thread-commands';
import {
  approve,
  type Decided,
  dismissReports,
  hold,
  markSpam,
  restore,
  trash,
} from '@/lib/moderation/commands';
import { seenFields } from '@/lib/moderation/seen';
import { signedOut } from '@/lib/outcome';
import { siteView } from '@/lib/posts/site';
import { handBack } from './closing/hand-back';
import { goBack } from './go-back';

/*
 * Two doors to one act. The actions named after an act end in a 303, so that a form of them works on any page,
 * with scripts or without; `decide` and `setClosing` answer a script that stays where it is.
 */

export type Decision = 'approve' | 'hold' | 'spam' | 'trash' | 'restore' | 'dismiss';
export type ClosingAct = 'close' | 'reopen';

/** Decides so about the responses named by `id`, then goes `back`. */
const deciding = (decision: Decision) => async (form: FormData) =>
  goBack(form, decision, await decide(decision, form));

export const approveAction = deciding('approve');
export const holdAction = deciding('hold');
export const spamAction = deciding('spam');
export const trashAction = deciding('trash');
export const restoreAction = deciding('restore');
export const dismissAction = deciding('dismiss');

/**
 * Closes or opens what the form names, with an optional `note` and timer, then goes `back`: the responses of the posts
 * named by `postId`, or the thread of the response named by `responseId`.
 */
const turning = (act: ClosingAct) => async (form: FormData) => {
  const answer = await setClosing(act, form);
  await handBack(form, answer);
  goBack(form, act, answer);
};

export const closeAction = turning('close');
export const reopenAction = turning('reopen');

const commands = { approve, hold, spam: markSpam, trash, restore, dismiss: dismissReports };

const sentDecision = z.object({
  decision: z.enum(['approve', 'hold', 'spam', 'trash', 'restore', 'dismiss']),
  // A form sends one id or many under the same name; 200 is far past a page of the queue.
  id: z.union(
    [z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1).max(200)],
    'Choose a response first.',
  ),
  // Of the tools on a public page nobody says how they were seen; a list says it also of those that are not ticked.
  seen: seenFields.optional(),
  reason: z.string().trim().max(500, 'Keep the reason under 500 characters.').default(''),
});

/** Does `decision` to the responses named by `id`, and answers what came of it. */
export async function decide(decision: Decision, form: FormData): Promise<Answer<Decided>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const sent = parse(sentDecision, { ...fieldsOf(form), decision });
  if (!sent.ok) return sent;
  const { id: ids, seen, reason } = sent.value;
  const answer = purge(await commands[sent.value.decision](actor, { ids, reason, seen }, new Date()));
  // Also when nothing changed: someone else has decided, and the sender's list is old.
  refresh();
  return answer;
}

/** Sets the slow mode of the post named by `postId`, then goes `back`. */
export async function slowModeAction(form: FormData) {
  goBack(form, 'slow', await slow(form));
}

const sentClosing = z.object({
  postId: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1).max(200)], 'Choose a post first.')
    .default([]),
  responseId: z.uuid('Choose a response first.').optional(),
});

/** Closes or reopens what the form names, and answers how many posts or threads changed. */
export async function setClosing(act: ClosingAct, form: FormData): Promise<Answer<{ changed: number }>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const now = new Date();
  const { timeZone } = await siteView();
  const fields = fieldsOf(form);
  const sent = parse(sentClosing, fields);
  if (!sent.ok) return sent;
  const saying = parse(closingForm(timeZone, now), fields);
  if (!saying.ok) return saying;
  const { postId, responseId } = sent.value;
  const closes = z.enum(['close', 'reopen']).catch('close').parse(act) === 'close';
  const answer = responseId
    ? counted(purge(await (closes ? closeThread : reopenThread)(actor, responseId, saying.value, now)))
    : purge(await (closes ? closeResponses : reopenResponses)(actor, postId, saying.value, now));
  refresh();
  return answer;
}

const counted = (answer: Answer): Answer<{ changed: number }> =>
  answer.ok ? { ok: true, value: { changed: 1 } } : answer;

const sentSlowMode = z.object({
  postId: z.uuid('Choose a post first.'),
  seconds: z.union(
    [
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ],
    'Write a whole number of seconds.',
  ),
});

async function slow(form: FormData): Promise<Answer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const sent = parse(sentSlowMode, fieldsOf(form));
  if (!sent.ok) return sent;
  const answer = purge(await setSlowMode(actor, sent.value.postId, sent.value.seconds, new Date()));
  refresh();
  return answer;
}
