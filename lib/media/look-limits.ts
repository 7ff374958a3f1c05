import 'server-only';
import { keyedHash } from '@/lib/auth/secret';
import { refuse } from '@/lib/outcome';
import { consume, type Limit } from '@/lib/rate-limits';

/** How often providers are asked for one person: for all of a full post, and once more. */
export const lookLimit = { name: 'embed.look', points: 200, seconds: 10 * 60 } satisfies Limit;

/** Counts a question to a provider, before it is asked. The refusal, or null. */
export async function countLook(actor: { id: string }) {
  const wait = await consume(lookLimit, keyedHash('embed.look', actor.id));
  return wait
    ? refuse('limited', 'You have had very many addresses looked up. Try this one again in ten minutes.')
    : null;
}
