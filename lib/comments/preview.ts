import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/auth/network';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { formatResponse } from './format';
import { respondForm } from './schema';

/** A reader who types without a pause asks twice a second. */
const perMinute = 120;

/** In memory: what it spares is this process, and a row in the database would cost more than what it counts. */
const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

/**
 * The HTML that `typed` would have as a response. `address` is the network address that asks. Refuses what the
 * form refuses of a text, in its sentence, and more than two a second from one network over a minute.
 */
export async function preview(typed: unknown, address: string): Promise<Outcome<string>> {
  if (!(await isAllowed(networkOf(address)))) {
    return refuse('limited', 'The preview takes a short rest. You can send your response without it.');
  }
  const { responseMaxLength } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { responseMaxLength: true },
  });
  const { body } = respondForm({ signedIn: true, maxLength: responseMaxLength }).shape;
  const parsed = body.safeParse(typed);
  return parsed.success ? done(formatResponse(parsed.data)) : invalid(parsed.error);
}

async function isAllowed(network: string) {
  try {
    await limiter.consume(network);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
