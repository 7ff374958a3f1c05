'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { undoAct } from '@/lib/moderation/undo';
import type { Undone } from '@/lib/moderation/views';
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
export async function undo(form: FormData): Promise<Answer<Undone>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const sent = parse(sentUndo, fieldsOf(form));
  if (!sent.ok) return sent;
  const now = new Date();
  const whole = { changed: 0, left: 0 };
  for (const act of sent.value.act.toReversed()) {
    const answer = purge(await undoAct(actor, act, now));
    if (!answer.ok) return answer;
    whole.changed += answer.value.changed;
    whole.left += answer.value.left;
  }
  refresh();
  return { ok: true, value: whole };
}
