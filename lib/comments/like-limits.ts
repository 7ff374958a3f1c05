import 'server-only';
import { networkOf } from '@/lib/auth/network';
import { keyedHash } from '@/lib/auth/secret';
import { refuse } from '@/lib/outcome';
import { consume, type Limit } from '@/lib/rate-limits';
import { notLiked } from './like-rules';

/**
 * Presses that come from one network: on anything in ten minutes; and of guests on one response in a day, for a browser
 * that forgets its cookie is another reader each time.
 */
export const likeLimits = {
  network: { name: 'like.network', points: 60, seconds: 10 * 60 },
  response: { name: 'like.response', points: 10, seconds: 24 * 60 * 60 },
} satisfies Record<string, Limit>;

/** Counts a press from `address`, before it is looked at what comes of it. The refusal, or null. */
export async function countPress(address: string, commentId: string, isGuest: boolean) {
  const network = networkOf(address);
  const wait =
    (await consume(likeLimits.network, keyedHash('like.network', network))) ||
    (isGuest && (await consume(likeLimits.response, keyedHash('like.response', `${commentId} ${network}`))));
  return wait ? refuse('limited', notLiked.limited) : null;
}
