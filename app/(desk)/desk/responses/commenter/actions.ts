'use server';

import { refresh } from 'next/cache';
import { type Answer, fieldsOf, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { endStanding, giveStanding } from '@/lib/commenters/commands';
import { signedOut } from '@/lib/outcome';

/** What a form about a commenter is told. */
export type CommenterAnswer = Answer | null;

/** Trusts, holds, mutes, suspends or bans the commenter that the form names by `of`. */
export async function giveStandingAction(_: CommenterAnswer, form: FormData): Promise<CommenterAnswer> {
  return judge(giveStanding, form);
}

/** Ends the standing that the form names. */
export async function endStandingAction(_: CommenterAnswer, form: FormData): Promise<CommenterAnswer> {
  return judge(endStanding, form);
}

async function judge(command: typeof giveStanding, form: FormData): Promise<CommenterAnswer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await command(actor, fieldsOf(form), new Date()));
  // Also after a refusal: another moderator may have been quicker.
  refresh();
  return answer;
}
