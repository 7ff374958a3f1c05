'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { browserToken } from '@/app/(site)/browser';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { replyToResponse } from '@/lib/moderation/reply';
import { signedOut } from '@/lib/outcome';
import { goBack } from '../go-back';

/** Answers the response named by `responseId` under the sender's own name, then goes `back`. */
export async function replyAction(form: FormData) {
  goBack(form, 'reply', await reply(form));
}

const sentReply = z.object({
  responseId: z.uuid('That response is not there any more.'),
  body: z.string('Write your reply.'),
});

/** Answers the response named by `responseId`, approving it first when it waits: `changed` counts that approval. */
export async function reply(
  form: FormData,
): Promise<Answer<{ changed: number; actId: string | null; number: number | null }>> {
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
  refresh();
  if (!answer.ok) return answer;
  const { actId, number } = answer.value;
  return { ok: true, value: { changed: actId ? 1 : 0, actId, number } };
}
