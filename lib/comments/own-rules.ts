import type { ClosingState } from '@/lib/closing/rules';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { done, type Outcome, refuse } from '@/lib/outcome';

/** Whoever asks about a response as its writer: the account, and the keyed hash of the browser's token. */
export type Viewer = { userId: string | null; browserHash: string | null };

/** What decides whether its writer may still change a response. */
export type OwnFacts = {
  /** Whether whoever asks wrote it. */
  mine: boolean;
  status: CommentStatus;
  createdAt: Date;
  /** The setting, in minutes; 0 is never. */
  editMinutes: number;
  /** Whether a reply to it is shown, at any depth. */
  answered: boolean;
  /** Whether a moderator has changed its text. */
  changedByModerator: boolean;
  /** The state of the conversation that begins with it. */
  closing: ClosingState;
};

/**
 * Whether a response was written by whoever asks. What an account wrote is that account's alone: its writer may have
 * signed out of a browser that others use. What a guest wrote is known by the browser.
 */
export function isMine(response: Viewer, viewer: Viewer): boolean {
  if (response.userId !== null) return response.userId === viewer.userId;
  return response.browserHash !== null && response.browserHash === viewer.browserHash;
}

/**
 * Until when its writer may edit a response, or a sentence why not: not theirs, removed, past its time, answered,
 * changed by a moderator, or closed. An edit is a way in like a reply, so it ends when the place closes by the clock.
 */
export function editableUntil(facts: OwnFacts, now: Date): Outcome<Date> {
  const window = withdrawableUntil(facts, now);
  if (!window.ok) return window;
  if (facts.answered) {
    return refuse('conflict', 'This response has been answered since: it can be withdrawn, but not changed.');
  }
  if (facts.changedByModerator) {
    return refuse('conflict', 'A moderator has changed this response: it can be withdrawn, but not changed.');
  }
  const { closing } = facts;
  if (!closing.open) {
    return refuse('closed', 'Comments are closed here: what you wrote can be withdrawn, but not changed.');
  }
  return done(closing.until && closing.until < window.value ? closing.until : window.value);
}

/** What is said of a response to whoever did not write it, and where nothing may be changed. */
export const notYours =
  'This is not a response of yours: it can be changed by the account, or in the browser, that sent it.';
export const neverChanged = 'What was sent here cannot be changed afterwards.';

/** Until when its writer may withdraw a response, answered or not, closed or not; or a sentence why not. */
export function withdrawableUntil(facts: OwnFacts, now: Date): Outcome<Date> {
  if (!facts.mine) {
    return refuse('forbidden', notYours);
  }
  if (facts.status !== 'approved' && facts.status !== 'pending') {
    return refuse('not-found', 'This response is not there any more.');
  }
  const until = new Date(facts.createdAt.getTime() + facts.editMinutes * 60_000);
  if (now < until) return done(until);
  return refuse(
    'closed',
    facts.editMinutes === 0
      ? neverChanged
      : `The time to change this response is over: that is ${minutes(facts.editMinutes)} from when it was sent.`,
  );
}

/** 'one minute', '5 minutes': the setting in words. */
export function minutes(count: number): string {
  return count === 1 ? 'one minute' : `${count.toLocaleString('en')} minutes`;
}
