'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type Answer, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { CommentStatus } from '@/lib/generated/prisma/enums';
import { type Swept, sweep } from '@/lib/moderation/sweep';
import { signedOut } from '@/lib/outcome';

const acts = {
  approve: 'approve',
  hold: 'hold',
  spam: 'markSpam',
  trash: 'trash',
  restore: 'restore',
} as const;

const sentSweep = z.object({
  decision: z.enum(Object.keys(acts) as (keyof typeof acts)[], 'Choose what to do.'),
  status: z.enum(CommentStatus, 'Choose one list.'),
  postId: z.uuid().optional(),
  shownAt: z.coerce.date('Load the list again.'),
  reason: z.string().trim().max(500, 'Keep the reason under 500 characters.').default(''),
});

/** What a script sends for one step through a whole list. */
export type Sweeping = {
  decision: string;
  status: string;
  postId?: string;
  shownAt: string;
  reason: string;
};

/** Does one step through a whole list, and answers how many are still to come. */
export async function sweepList(sent: Sweeping): Promise<Answer<Swept>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const read = parse(sentSweep, sent);
  if (!read.ok) return read;
  const { decision, reason, ...list } = read.value;
  const answer = purge(await sweep(actor, acts[decision], list, reason, new Date()));
  if (!answer.ok || answer.value.rest === 0) refresh();
  return answer;
}
