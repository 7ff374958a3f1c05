import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { invalid } from '@/lib/invalid';
import { type Outcome, refuse } from '@/lib/outcome';
import { type HeldPost, subjectOf } from '../hold';
import { move } from '../move';
import { reviewForm } from './schema';

type Moved = Outcome<{ version: number }>;

/**
 * Lets a draft wait for an editor to read it, with a note for them: `{ note }`, which the log keeps. Refuses who may not
 * edit it, and what is no draft.
 */
export async function submitForReview(actor: Actor, id: string, sent: unknown, now: Date): Promise<Moved> {
  const { data, error } = reviewForm.safeParse(sent);
  if (error) return invalid(error);
  return move(actor, id, now, 'submit', () => ({ status: 'pending' }), { reason: data.note });
}

/**
 * Gives a post that waits for review back to its authors, as a draft, with what is to be done: `{ note }`, which the log
 * keeps. An author who takes their own back need not say why. Refuses who may not edit it, and what does not wait.
 */
export async function sendBack(actor: Actor, id: string, sent: unknown, now: Date): Promise<Moved> {
  const { data, error } = reviewForm.safeParse(sent);
  if (error) return invalid(error);
  return move(actor, id, now, 'sendBack', () => ({ status: 'draft' }), {
    reason: data.note,
    unless: (post) => (data.note || isAuthor(actor, post) ? null : wantsNote),
  });
}

function isAuthor(actor: Actor, post: HeldPost): boolean {
  return actor !== null && subjectOf(post).authorIds.includes(actor.id);
}

const wantsNote = refuse('invalid', 'Not sent back yet.', {
  note: ['Write what is to be changed, so that the author knows.'],
});
