'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { type UndonePress, undoActs } from '@/lib/moderation/undo';
import { signedOut } from '@/lib/outcome';
import { goBack } from '../go-back';

/** Takes back the acts named by `act`, then goes `back`. */
export async function undoAction(form: FormData) {
  goBack(form, 'undo', await undo(form));
}

const sentUndo = z.object({
  act: z.union(
    [z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1).max(200)],
    'There is nothing to undo.',
  ),
});

/** Takes back the acts named by `act`, the last one first, and answers what came of all of them. */
export async function undo(form: FormData): Promise<Answer<UndonePress>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const sent = parse(sentUndo, fieldsOf(form));
  if (!sent.ok) return sent;
  const answer = purge(await undoActs(actor, sent.value.act, new Date()));
  // Also when all were refused: someone else has undone them, and the sender's list is old.
  refresh();
  return answer;
}
