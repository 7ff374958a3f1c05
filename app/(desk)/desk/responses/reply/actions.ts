'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { browserToken } from '@/app/(site)/browser';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { replyToResponse } from '@/lib/moderation/reply';
import { seenFields } from '@/lib/moderation/seen';
import { signedOut } from '@/lib/outcome';
import { goBack } from '../go-back';

/** Answers the response named by `responseId` under the sender's own name, then goes `back`. */
export async function replyAction(form: FormData) {
  goBack(form, 'reply', await reply(form));
}

const sentReply = z.object({
  responseId: z.uuid('That response is not there any more.'),
  body: z.string('Write your reply.'),
  seen: seenFields.optional(),
});

/**
 * What came of a reply: `changed` counts the approval of what it answers; `refused` says why the reply itself was not
 * taken when that approval stands.
 */
type Came = { changed: number; actId: string | null; number: number | null; refused: string | null };

/** Answers the response named by `responseId`, approving it first when it waits. */
export async function reply(form: FormData): Promise<Answer<Came>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const sent = parse(sentReply, fieldsOf(form));
  if (!sent.ok) return sent;
  const sending = {
    now: new Date(),
    browserToken: await browserToken(),
    address: await requestAddress(),
  };
  const answer = purge(await replyToResponse(actor, sent.value, sending));
  // A list that comes anew may take the row away, and what is typed with it; but one that was edited stays.
  if (answer.ok || answer.refusal.fields.seen) refresh();
  if (!answer.ok) return answer;
  const { actId, refused } = answer.value;
  const number = refused ? null : answer.value.number;
  return { ok: true, value: { changed: actId ? 1 : 0, actId, number, refused: refused?.message ?? null } };
}
