import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { type Refusal, refuse } from '@/lib/outcome';

/** What decides whether a reader may like a response. */
export type LikeFacts = {
  /** The setting. */
  on: boolean;
  status: CommentStatus;
  /** Whether whoever asks wrote it. */
  mine: boolean;
};

/** Why something was not liked, by the code of the refusal. */
export const notLiked = {
  closed: 'Responses are not liked here.',
  'not-found': 'This response is not there any more.',
  forbidden: 'This response is your own: likes are for those of others.',
  limited:
    'Too many likes came from your network. Try again in ten minutes, or tomorrow when it was all for this response.',
} as const;

const sentences = new Map<string | null, string>(Object.entries(notLiked));

/** The sentence for the code of a refusal as an address has it; null for anything else. */
export function whyNotLiked(code: string | null): string | null {
  return sentences.get(code) ?? null;
}

/** Why a response may not be liked; null when it may. */
export function whyNotLike({ on, status, mine }: LikeFacts): Refusal | null {
  const code = !on ? 'closed' : status !== 'approved' ? 'not-found' : mine ? 'forbidden' : null;
  return code && refuse(code, notLiked[code]).refusal;
}

/** Milliseconds in which a second press is the other half of a double click. */
const DOUBLE_CLICK = 1000;

/**
 * Whether the reader likes it after a press. `wanted` is what a script says it shows; without one, a press takes back
 * the like that is there. `likedAt` is when that was given, null when there is none.
 */
export function likesAfter(likedAt: Date | null, wanted: boolean | null, now: Date): boolean {
  if (wanted !== null) return wanted;
  return likedAt === null || now.getTime() - likedAt.getTime() < DOUBLE_CLICK;
}
